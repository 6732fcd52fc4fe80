import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { checkCounted } from '../../../etl/observe/buildCells.ts'
import { tables } from '../../../indicators/tables/tables.ts'

const siei = tables.get('siei')
if (!siei) throw new Error('siei')

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.run("create table territories as select 'FR.D02' as id, 'department' as niveau")
  await engine.run('create table cell (table_id varchar)')
  await engine.run('create table fact_siei_listing (territory varchar)')
  await engine.run('create table fact_second_cycle (territory varchar)')
})
afterAll(() => engine.close())

test('a table without facts may have no count', async () => {
  await checkCounted(engine, siei)
})

test('facts that leave no count stop the run', async () => {
  await engine.run("insert into fact_siei_listing values ('FR.D02'), ('FR.D02')")
  await expect(checkCounted(engine, siei)).rejects.toThrow(
    'table siei: no count came of 2 facts siei_listing; nothing is published',
  )
  await engine.run("insert into cell values ('siei')")
  await checkCounted(engine, siei)
})
