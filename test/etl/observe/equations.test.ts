import { expect, it } from 'vitest'
import { countCells } from '../../../etl/observe/observe.ts'
import { participations } from '../../../indicators/tables/participations.ts'
import { addRandomOperations } from './addRandomOperations.ts'
import { openWarehouse } from './warehouse.ts'

const french = {
  name: 'a',
  rules: 'fse-2014-2020',
  territory: 'FR.A20',
  places: ['FR.D02', 'FR.D60'],
  firstYear: 2017,
  nomenclature: 'fr_ancienne',
  diplomas: ['VI', 'V bis', 'V', 'IV', 'III', 'II'],
}
const belgian = {
  name: 'b',
  rules: 'fse-plus-2021-2027',
  territory: 'BE.FWB',
  places: ['BE.FWB.Z01'],
  firstYear: 2021,
  nomenclature: 'cite',
  diplomas: ['0', '1', '2', '3', '4', '5', '6'],
}

/**
 * What is true of two hundred operations drawn at random, and of sums of their counts, is true of all: an equation that
 * is not declared would be one that neither protection nor the attacker knows of.
 */
it.each([
  ['fse-2014-2020', french, ['esf_isced_0']],
  ['fse-plus-2021-2027', belgian, []],
])('every equation between the counts of an operation is declared: %s', async (_, random, never) => {
  const engine = await openWarehouse()
  await addRandomOperations(engine, { ...random, operations: 200, people: 60 })
  await countCells(engine)
  const cells = await engine.all<{ operation: string; measure: string; value: number }>(
    `select operation, measure, value from cell
where table_id = 'participations' and period = 'total' and level in ('academy', 'community')
  and dimensions = 'operation=' || operation and value is not null -- the whole of each operation`,
  )
  await engine.close()
  const measures = [...new Set(cells.map(({ measure }) => measure))]
  const column = new Map(measures.map((measure, index) => [measure, index]))
  const counts = new Map<string, number[]>()
  for (const { operation, measure, value } of cells) {
    const row = counts.get(operation) ?? measures.map(() => 0)
    row[column.get(measure) ?? -1] = value
    counts.set(operation, row)
  }
  const rows = [...counts.values()]
  expect(rows).toHaveLength(200)
  expect(measures.length).toBeGreaterThan(100)
  expect(measures.filter((_, index) => rows.every((row) => row[index] === 0))).toEqual(never)
  const declared = participations.sums
    .filter(({ total, parts }) => [total, ...parts].every((measure) => column.has(measure)))
    .map(({ total, parts }) =>
      measures.map((measure) => (measure === total ? -1 : parts.includes(measure) ? 1 : 0)),
    )
  const empty = never.map((one) => measures.map((measure) => (measure === one ? 1 : 0)))
  expect(measures.length - rankOf(rows)).toBe(rankOf([...declared, ...empty]))
})

const prime = 1_000_003

/** The rank of a matrix of whole numbers, by elimination modulo a prime. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((count) => ((count % prime) + prime) % prime))
  let rank = 0
  for (const column of rows[0]?.keys() ?? []) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0)
    const pivot = rows[at]
    if (!pivot) continue
    rows[at] = rows[rank] ?? pivot
    rows[rank] = pivot
    const inverse = powerOf(pivot[column] ?? 0, prime - 2)
    for (let below = rank + 1; below < rows.length; below += 1) {
      const factor = ((rows[below]?.[column] ?? 0) * inverse) % prime
      if (factor === 0) continue
      rows[below] = (rows[below] ?? []).map((count, index) => {
        const less = (factor * (pivot[index] ?? 0)) % prime
        return (count - less + prime) % prime
      })
    }
    rank += 1
  }
  return rank
}

function powerOf(base: number, exponent: number): number {
  if (exponent === 0) return 1
  const half = powerOf((base * base) % prime, Math.floor(exponent / 2))
  return exponent % 2 === 0 ? half : (half * base) % prime
}
