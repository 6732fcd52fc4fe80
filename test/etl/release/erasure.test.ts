import { expect, test } from 'vitest'
import { openEngine } from '../../../etl/engine.ts'
import { copyWithout } from '../../../etl/release/erasure.ts'

test('empties the counts by group that parts of earlier versions keep, a group being perhaps one person', async () => {
  const engine = await openEngine()
  for (const name of ['old', 'fresh']) await engine.run(`attach ':memory:' as ${name}`)
  for (const table of ['participations', 'exit_events']) {
    await engine.run(`create table old.${table} (
  convention varchar, participant varchar, date_entree date, date_sortie date, date date)`)
  }
  await engine.run("insert into old.participations values ('c', 'p', '2016-09-01', null, null)")
  for (const table of ['fact_person', 'fact_participation_entry', 'fact_action']) {
    await engine.run(`create table old.${table} as select 1 as n`)
  }
  expect(await copyWithout(engine, { pseudonyms: ['p'] })).toEqual({
    participations: 1,
    fact_participation_entry: 1,
    fact_person: 1,
  })
  expect(await engine.all('from fresh.fact_action')).toEqual([{ n: 1 }])
  await engine.close()
})
