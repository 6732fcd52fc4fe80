import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { findBlocks } from '../../../etl/protect/findBlocks.ts'
import { readCells } from '../../../etl/protect/readCells.ts'
import { publishedTables } from '../../../indicators/tables/tables.ts'

// An operation whose actions are of remediation (4), one with prevention (1) too, one where the action of a participant is not known.

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.run(`create table cell (cell_id bigint, table_id varchar, measure varchar, definition varchar,
    territory varchar, level varchar, period varchar, period_kind varchar, sex varchar, age_band varchar, track varchar,
    sector varchar, solution varchar, action_level varchar, action_type varchar, action varchar, actor varchar,
    regime varchar, operation varchar, convention varchar, value bigint, suppressed varchar)`)
  await engine.run("create table territories as select 'FR.A20' as id, 'FR.R32' as parent")
  await engine.run('create table operation_category (operation varchar, dimension varchar, category varchar)')
  await engine.run(`insert into operation_category values
    ('one', 'action_level', '4'), ('two', 'action_level', '1'), ('two', 'action_level', '4'),
    ('three', 'unknown_action_level', 'any')`)
  for (const [id, operation, measure] of [
    [1, 'one', 'exits_prevention'],
    [2, 'one', 'exits_remediation'],
    [3, 'two', 'exits_prevention'],
    [4, 'three', 'exits_prevention'],
  ] as const) {
    await engine.run(
      `insert into cell (cell_id, table_id, measure, territory, level, period, period_kind, operation, value)
        values ($1, 'participations', $2, 'FR.A20', 'academy', 'total', 'total', $3, 0)`,
      [id, measure, operation],
    )
  }
})
afterAll(() => engine.close())

test('nobody leaves prevention where there is none; elsewhere none having left says something', async () => {
  const table = publishedTables.find(({ id }) => id === 'participations')
  if (!table) throw new Error('participations')
  const blocks = await findBlocks(engine, table, [''])
  const cells = (
    await Promise.all(blocks.map((block) => readCells(engine, table, { threshold: 5, block })))
  ).flat()
  expect(
    cells.map(({ key, structuralZero }) => [key, structuralZero]).sort(([a], [b]) => Number(a) - Number(b)),
  ).toEqual([
    [1, true],
    [2, false],
    [3, false],
    [4, false],
  ])
})
