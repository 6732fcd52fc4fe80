import { beforeAll, expect, it } from 'vitest'
import { type Figure, insertRow, observeAll, openWarehouse } from './warehouse.ts'

// Prevention (1) and intervention (3) in one academy, of two of whose departments nobody came; nobody has left
// prevention, which holds 12, and 14 of the 20 in intervention have left.
let figures: Map<string, Figure>

beforeAll(async () => {
  const engine = await openWarehouse()
  await insertRow(engine, 'operations', { operation: 'op', intitule: 'Op', pays: 'FR' })
  await insertRow(engine, 'conventions', { convention: 'C1', operation: 'op', regles: 'aucune', age_max: 20 })
  for (const [action, niveau_intervention, type] of [
    ['p', 1, 'autre'],
    ['i', 3, 'dispositif_relais'],
    ['c', 4, 'micro_lycee'],
    ['s', 2, 'seminaire'],
  ] as const) {
    await insertRow(engine, 'actions', {
      action,
      operation: 'op',
      niveau_intervention,
      type,
      territory: 'FR.A20',
    })
  }
  for (let index = 0; index < 32; index++) {
    const left = index >= 12 && index < 26
    await insertRow(engine, 'participations', {
      operation: 'op',
      convention: 'C1',
      participant: `p${index}`,
      line: index + 1,
      territory: 'FR.D02',
      action: index < 12 ? 'p' : 'i',
      sexe: 'F',
      age_entree: 15 + (index % 3),
      date_entree: '2020-09-10',
      date_sortie: left ? '2021-03-01' : null,
      situation_sortie: left ? 'retour_formation' : null,
    })
  }
  figures = await observeAll(engine)
})

it('hides that nobody has left a level of action', () => {
  expect(statusOf('unknown_exit_share', 'FR.A20', 'action_level=1')).toBe('suppressed')
  expect(statusOf('positive_exit_rate', 'FR.A20', 'action_level=1')).toBe('suppressed')
})

it('has a figure for every category that could have had one, and for no other', () => {
  for (const one of ['sex=M', 'age_band=18-20', 'action_level=4', 'action_type=micro_lycee']) {
    expect(statusOf('participations_entered', 'FR.A20', one)).toBe('suppressed')
  }
  // nobody is older than the convention has it, and a seminar keeps no list of participants
  for (const none of ['sex=X', 'age_band=21-25', 'action_level=2', 'action_type=seminaire']) {
    expect(statusOf('participations_entered', 'FR.A20', none)).toBeUndefined()
  }
})

it('has a figure for the departments where nobody came', () => {
  expect(statusOf('participations_entered', 'FR.D60')).toBe('suppressed')
  expect(statusOf('participations_entered', 'FR.D80')).toBe('suppressed')
})

function statusOf(indicator: string, territory: string, category?: string): string | undefined {
  const definition = 'operation_participation'
  const dimensions = category ? `${category};operation=op` : 'operation=op'
  return figures.get([indicator, definition, territory, 'total', dimensions].join(':'))?.status
}
