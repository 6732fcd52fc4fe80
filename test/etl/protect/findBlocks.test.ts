import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { findBlocks } from '../../../etl/protect/findBlocks.ts'
import { tables } from '../../../indicators/tables/tables.ts'

let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
  await engine.run('create table cell (table_id varchar, period varchar, operation varchar, value double)')
  await engine.run(
    'create table reference_extraction (territory varchar, period varchar, school_year varchar)',
  )
  await engine.run(`insert into reference_extraction values
    ('FR.D02', '2015-10-15', '2015-2016'), ('FR.D60', '2016-10-12', '2016-2017'), ('FR.D02', '2018-10-15', '2018-2019')`)
})
afterAll(() => engine.close())

async function blocksOf(tableId: string, periods: readonly [period: string, operation: string | null][]) {
  await engine.run('delete from cell')
  for (const [period, operation] of periods) {
    await engine.run('insert into cell (table_id, period, operation, value) values ($1, $2, $3, 7)', [
      tableId,
      period,
      operation,
    ])
  }
  const table = tables.get(tableId)
  if (!table) throw new Error(tableId)
  return findBlocks(engine, table, [''])
}

test('an extraction stands alone unless a window of three years has it', async () => {
  const dates = ['2015-10-15', '2016-01-15', '2016-10-12', '2018-10-15', '2015-2018']
  expect(
    await blocksOf(
      'siei',
      dates.map((date) => [date, null] as const),
    ),
  ).toEqual([
    { operation: '', periods: ['2015-10-15', '2015-2018', '2016-10-12'] },
    { operation: '', periods: ['2016-01-15'] },
    { operation: '', periods: ['2018-10-15'] },
  ])
})

test('the months and years of an operation are one block with its whole, another operation is another', async () => {
  expect(
    await blocksOf('participations', [
      ['2016-10', 'a'],
      ['2016-2017', 'a'],
      ['total', 'a'],
      ['2016-2017', 'b'],
      ['2015-10-15', 'a'],
    ]),
  ).toEqual([
    { operation: 'a', periods: ['2015-10-15'] },
    { operation: 'a', periods: ['2016-10', '2016-2017', 'total'] },
    { operation: 'b', periods: ['2016-2017'] },
  ])
})
