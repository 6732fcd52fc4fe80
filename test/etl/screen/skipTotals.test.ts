import { afterAll, beforeAll, expect, test } from 'vitest'
import { quoteText } from '../../../contracts/language/sql.ts'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { compileIsTotal, isTotal } from '../../../etl/screen/skipTotals.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

test.each([
  ['Total', true],
  [' ENSEMBLE ', true],
  ['Sous-total', true],
  ['S/Total', false],
  ['sous total Aisne', true],
  ['Total général', true],
  ['TOTAL\u00a0GÉNÉRAL', true],
  ['Totalement', false],
  ['Ensemblier', false],
  ['F', false],
])('%s adds up others: %s', async (cell, expected) => {
  expect(isTotal(cell)).toBe(expected)
  expect(await engine.all(`select ${compileIsTotal(quoteText(cell))} as total`)).toEqual([
    { total: expected },
  ])
})
