import { esfProjectFacts, esfProjectMeasures } from './esf.ts'
import type { Cut, Measure, PublishedTable } from './table.ts'

const whole: Cut = { levels: ['academy', 'community'], by: [['operation']], periods: ['total'] }

/** Actions, training of staff and money of an operation: no counts of young people, nothing to protect. */
export const activity: PublishedTable = {
  id: 'activity',
  label: { fr: 'Activité et financement des opérations', en: 'Activity and funding of operations' },
  facts: {
    action: {
      dimensions: ['operation', 'action_level', 'action_type'],
      sensitive: false,
      cuts: [
        {
          ...whole,
          by: [['operation'], ['operation', 'action_level'], ['operation', 'action_type']],
        },
      ],
    },
    action_actor: {
      dimensions: ['operation', 'actor'],
      sensitive: false,
      cuts: [{ ...whole, by: [['operation', 'actor']] }],
    },
    training: { dimensions: ['operation'], sensitive: false, cuts: [whole] },
    declared: { dimensions: ['operation'], sensitive: false, cuts: [whole] },
    money: { dimensions: ['operation'], sensitive: false, cuts: [whole] },
    expenditure: {
      dimensions: ['operation', 'convention'],
      sensitive: false,
      cuts: [{ ...whole, by: [['operation'], ['operation', 'convention']] }],
    },
    ...esfProjectFacts,
  },
  measures: {
    actions: { fact: 'action', terms: { n: 1 } },
    reached: { fact: 'action', terms: { personnes_touchees: 1 } },
    // an action of several actors counts for each: never added up, so that no total stands beside them
    actions_by_actor: { fact: 'action_actor', terms: { n: 1 } },
    reached_by_actor: { fact: 'action_actor', terms: { personnes_touchees: 1 } },
    sessions_held: { fact: 'training', terms: { n: 1 }, where: { etat: ['tenue'] } },
    attendances: { fact: 'training', terms: { presences: 1 }, where: { etat: ['tenue'] } },
    staff: { fact: 'declared', terms: { staff_trained: 1 } },
    declared_beneficiaries: { fact: 'declared', terms: { beneficiaries: 1 } },
    budget: money('budget'),
    eu_part: money('part_ue'),
    incurred: spent('realisee'),
    spent_declared: spent('declaree'),
    certified: spent('certifiee'),
    paid: spent('payee'),
    ...esfProjectMeasures,
  },
  sums: [],
  rollUp: [],
  absence: 'missing',
  periodSums: [],
}

function money(column: string): Measure {
  return { fact: 'money', terms: { [column]: 1 } }
}

/** The same expenditure stands in each state it has reached: states are never added up. */
function spent(state: string): Measure {
  return { fact: 'expenditure', terms: { montant: 1 }, where: { etat: [state] } }
}
