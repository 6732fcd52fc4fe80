import { expect, it } from 'vitest'
import { insertRow, observeAll, openWarehouse } from './warehouse.ts'

it('counts an action for each kind of actor in it once, and a kind without an action not at all', async () => {
  const engine = await openWarehouse()
  await insertRow(engine, 'operations', { operation: 'op', intitule: 'Op', pays: 'FR' })
  for (const [action, personnes_touchees] of [
    ['a', 30],
    ['b', 12],
  ] as const) {
    await insertRow(engine, 'actions', {
      action,
      operation: 'op',
      niveau_intervention: 3,
      type: 'sas',
      territory: 'FR.D02',
      personnes_touchees,
      line: 1,
      file: 'f',
    })
  }
  for (const [action, acteur, nom] of [
    ['a', 'college', 'Collège du haut'],
    ['a', 'college', 'Collège du bas'],
    ['a', 'association', 'Ensemble'],
    ['b', 'college', 'Collège du haut'],
  ] as const) {
    await insertRow(engine, 'action_actors', { action, acteur, nom })
  }
  const figures = await observeAll(engine)
  const value = (indicator: string, actor: string) =>
    figures.get(`${indicator}:operation_activity:FR.A20:total:${actor}operation=op`)?.value
  expect(value('actions_open', '')).toBe(2)
  expect(value('actions_open', 'actor=college;')).toBe(2)
  expect(value('actions_open', 'actor=association;')).toBe(1)
  expect(value('people_reached', 'actor=college;')).toBe(42)
  expect(value('people_reached', 'actor=association;')).toBe(30)
  expect([...figures.keys()].filter((id) => id.includes('actor=')).length).toBe(4)
  await engine.close()
})
