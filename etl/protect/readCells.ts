import { catalogue } from '../../indicators/catalogue.ts'
import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import { accountLineMeasures } from '../../indicators/tables/esfAccounts.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import { compileBlock } from './compileBlock.ts'
import type { Block } from './findBlocks.ts'
import { idOf, type PlacedCell } from './lines.ts'
import { markPlaces } from './markPlaces.ts'
import { markSchoolYears, readSchoolYears } from './schoolYears.ts'
import { isSensitiveMeasure, sensitiveMeasures } from './sensitiveMeasures.ts'
import { isStructuralZero, markStructuralZeros } from './structuralZeros.ts'

type Row = Record<DimensionId, string | null> & {
  cell_id: number
  measure: string
  definition: string | null
  territory: string
  parent: string | null
  level: string
  period: string
  period_kind: string
  value: number
  suppressed: 'primary' | 'secondary' | null
}

// Only what is read of a row: a block of a country has hundreds of thousands.
const columns = [
  ...[
    'cell_id',
    'measure',
    'definition',
    'territory',
    'level',
    'period',
    'period_kind',
    'value',
    'suppressed',
  ],
  ...dimensionIds,
]
  .map((name) => `c.${name}`)
  .join(', ')

interface Options {
  threshold: number
  block: Block
  /** Where `cell` and `territories` are read: this run's, or `earlier.`, an attached earlier release. */
  from?: 'earlier.' | ''
}

/** The counts of persons of a block that have a value, in a fixed order, hidden as the database has them. */
export async function readCells(
  engine: Engine,
  table: PublishedTable,
  { threshold, block, from = '' }: Options,
): Promise<PlacedCell[]> {
  const measures = sensitiveMeasures(table)
  if (measures.length === 0) return []
  const rows = await engine.all<Row>(
    `select ${columns}, t.parent
from ${from}cell c
join ${from}territories t on t.id = c.territory
where ${compileBlock(table.id, block, 'c.')}
  and c.value is not null -- a missing count hides nothing
  and c.measure in (${measures.map((_, index) => `$${index + 1}`).join(', ')}) -- counts of persons only
order by c.cell_id`,
    measures,
  )
  const cells = rows.map((row) => placeCell(row, table, threshold))
  markPlaces(cells)
  if (from === '') await markStructuralZeros(engine, table, cells)
  await addCeilings(engine, table, cells, { block, from })
  if (table.yearlyBy) markSchoolYears(cells, await readSchoolYears(engine, table.yearlyBy, [from]))
  return cells
}

/** A share cannot exceed one: a public base bounds the count over it. */
async function addCeilings(
  engine: Engine,
  table: PublishedTable,
  cells: PlacedCell[],
  { block, from }: { block: Block; from: string },
) {
  const bases = new Map<string, string>()
  for (const { unit, figures } of catalogue) {
    if (figures.from !== 'table' || figures.table !== table.id || unit !== 'share') continue
    const { numerator, denominator } = figures
    if (denominator && !isSensitiveMeasure(table, denominator)) bases.set(numerator, denominator)
  }
  const measures = [...new Set(bases.values())]
  if (measures.length === 0) return
  const rows = await engine.all<Row>(
    `select ${columns}, null as parent
from ${from}cell c
where ${compileBlock(table.id, block, 'c.')}
  and c.value is not null -- an unknown base bounds nothing
  and c.measure in (${measures.map((_, index) => `$${index + 1}`).join(', ')}) -- public bases only`,
    measures,
  )
  const ceilings = new Map(rows.map((row) => [idOf(placeCell(row, table, 0)), row.value]))
  for (const cell of cells) {
    const base = bases.get(cell.measure)
    const ceiling = base && ceilings.get(idOf({ ...cell, measure: base }))
    if (ceiling !== undefined && ceiling !== '') cell.ceiling = Math.max(cell.value, ceiling)
  }
}

function placeCell(row: Row, table: PublishedTable, threshold: number): PlacedCell {
  return {
    kind: 'count',
    key: row.cell_id,
    value: row.value,
    structuralZero: row.value === 0 && isStructuralZero(table.measures[row.measure], row),
    suppressed: row.suppressed ?? undefined,
    ceiling: Number.POSITIVE_INFINITY,
    locked: undefined,
    detail: accountLineMeasures.has(row.measure),
    threshold,
    measure: row.measure,
    definition: row.definition ?? '',
    territory: row.territory,
    parent: row.parent ?? '',
    level: row.level,
    period: row.period,
    periodKind: row.period_kind,
    dimensions: Object.fromEntries(dimensionIds.flatMap((id) => (row[id] === null ? [] : [[id, row[id]]]))),
  }
}
