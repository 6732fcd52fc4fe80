import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '../../contracts/actions.ts'
import { enrolments } from '../../contracts/enrolments.ts'
import { fwbExits } from '../../contracts/fwbExits.ts'
import { compileChecks } from '../../contracts/language/compileChecks.ts'
import { compileRepairs } from '../../contracts/language/compileRepairs.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { compileIsMonthFirst } from '../../contracts/values/date.ts'
import { type Engine, openEngine } from '../../etl/engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

/** `column repair: written → kept` for each cell of one row that was mended. */
async function repairsOf(contract: Contract, cells: Record<string, string>): Promise<string[]> {
  const binding = bindHeader(contract, Object.keys(cells))
  const cell = (index: number) => `c${index}`
  const { raw, typed } = compileChecks(binding, cell)
  const values = Object.values(cells).map((text, index) => `nullif(${quoteText(text)}, '') as c${index}`)
  const rows = `select *, ${typed.join(', ')} from (select *, ${raw.join(', ')} from (select ${values.join(', ')}))`
  const found: string[] = []
  for (const { column, repair, test: mended, written, kept } of compileRepairs(binding, cell)) {
    const [row] = await engine.all(`select ${written} as w, ${kept} as k from (${rows}) where ${mended}`)
    if (row) found.push(`${column} ${repair}: ${row.w} → ${row.k}`)
  }
  return found
}

const place = (niveau: string, code_territoire: string) => repairsOf(enrolments, { niveau, code_territoire })

test.each([
  ['departement', '2', 'department_zero: 2 → 02'],
  ['departement', '002', 'department_three_characters: 002 → 02'],
  ['departement', '091', 'department_three_characters: 091 → 91'],
  ['departement', '02a', 'department_three_characters: 02a → 2A'],
  ['academie', '9', 'code_zero: 9 → 09'],
  ['region', '4', 'code_zero: 4 → 04'],
  ['zone', '9.0', 'decimal_code: 9.0 → 09'],
  ['etablissement', '802004u', 'uai_zero: 802004u → 0802004U'],
  ['etablissement', '42.0', 'decimal_code: 42.0 → 42'],
])('%s %s is mended and listed', async (level, code, expected) => {
  expect(await place(level, code)).toEqual([`code_territoire ${expected}`])
})

test.each([
  ['departement', '02'],
  ['departement', '2A'],
  ['departement', '971'],
  // Corsica has not been department 20 since 1976, and 020 no more than 20
  ['departement', '020'],
  ['departement', '0'],
  ['academie', '20'],
  ['zone', '9'],
  // the letter of 0802004 is U
  ['etablissement', '802004A'],
  ['bassin', '2'],
  ['', '2'],
])('nothing is mended in %s %s', async (level, code) => {
  expect(await place(level, code)).toEqual([])
})

test('schools and zones in columns of their own', async () => {
  expect(await repairsOf(actions, { uai: '142321x', fase: '42.0' })).toEqual([
    'uai uai_zero: 142321x → 0142321X',
    'fase decimal_code: 42.0 → 42',
  ])
  expect(await repairsOf(actions, { uai: '0142321X', fase: '42' })).toEqual([])
  expect(await repairsOf(actions, { uai: '142321A', fase: '0.0' })).toEqual([])
  expect(await repairsOf(fwbExits, { zone: '10.0' })).toEqual(['zone decimal_code: 10.0 → 10'])
})

test.each([
  ['04/25/2019', true],
  ['4/25/2019', true],
  ['12-31-2020', true],
  ['03/04/2019', false],
  ['25/04/2019', false],
  ['13/13/2019', false],
  ['00/25/2019', false],
  ['04/32/2019', false],
  ['2019-04-25', false],
  ['04/25/19', false],
])('only month first can read %s: %s', async (text, expected) => {
  expect(await engine.all(`select ${compileIsMonthFirst(quoteText(text))} as found`)).toEqual([
    { found: expected },
  ])
})
