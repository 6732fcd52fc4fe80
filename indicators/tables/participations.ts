import { esfFacts, esfMeasures, esfSums } from './esf.ts'
import type { Cut, Measure, PublishedTable } from './table.ts'

/** `situation_sortie` that counts as a positive exit (`contracts/participations.ts` lists them all). */
export const positiveSituations = [
  'maintien_scolarite',
  'retour_formation',
  'apprentissage',
  'formation_professionnelle',
  'emploi',
  'service_civique',
] as const
const kept = 'maintien_scolarite'
const busy = ['emploi', 'service_civique'] as const
const backInTraining = ['retour_formation', 'apprentissage', 'formation_professionnelle'] as const
const otherSituations = ['mission_locale', 'sans_solution'] as const
const knownSituations = [...positiveSituations, ...otherSituations] as const
const prevention = ['1', '2'] as const
const remediation = ['3', '4'] as const

const whole = ['academy', 'community'] as const
const places = ['department', 'zone'] as const
const everything = ['operation', 'convention', 'sex', 'age_band', 'action_level', 'action_type'] as const
const yearly: Cut = {
  levels: [...whole, ...places],
  by: [['operation']],
  periods: ['school_year', 'total'],
}
/** What entries and exits are both broken down by, over the whole of an operation. */
const parts: Cut = {
  levels: whole,
  by: [
    ['operation', 'convention'],
    ['operation', 'sex'],
    ['operation', 'age_band'],
    ['operation', 'action_level'],
    ['operation', 'action_type'],
  ],
  // by year, results of a sex or an age are so few that most would be hidden
  periods: ['total'],
}
const windows: Cut[] = [
  {
    // windows of zones would hide more of their school years than they show
    levels: [...whole, 'department'],
    by: [['operation'], ['operation', 'action_level']],
    periods: ['three_years'],
  },
  {
    // below the academy, most results of a sex or an age would be hidden even so
    levels: whole,
    by: [
      ['operation', 'sex'],
      ['operation', 'age_band'],
    ],
    periods: ['three_years'],
  },
]
const within = 'participation_entry'

/**
 * Entries into operations, exits from them by the date of exit, results, stocks and persons: one row per
 * participation, re-entries under one convention merged. One table, since they add up to each other.
 *
 * The stock of a fifteenth of October adds up to nothing: entries are told by whole months and exits by school
 * years, and the last day of the data, which is entries less exits, is not one of its days. Who has left had
 * entered, and an entry has one person: those are bounds, save that a person makes one participation per
 * convention, so that persons are entries where there is one convention.
 */
export const participations: PublishedTable = {
  id: 'participations',
  label: { fr: 'Participations et résultats', en: 'Participations and results' },
  facts: {
    participation_entry: {
      within,
      dimensions: everything,
      sensitive: true,
      cuts: [
        {
          levels: whole,
          by: [
            ['operation', 'sex'],
            ['operation', 'age_band'],
            ['operation', 'action_level'],
            ['operation', 'action_type'],
          ],
          periods: ['school_year', 'total'],
        },
        { levels: whole, by: [['operation', 'convention']], periods: ['total'] },
        { levels: whole, by: [['operation']], periods: ['month'] },
        yearly,
      ],
    },
    participation_still_open: {
      of: 'participation_entry',
      within,
      dimensions: everything,
      sensitive: true,
      cuts: [{ ...yearly, periods: ['total'] }, parts],
    },
    participation_exit: {
      within,
      dimensions: everything,
      sensitive: true,
      cuts: [yearly, parts, ...windows],
    },
    participation_kind: {
      of: 'participation_exit',
      within,
      dimensions: ['operation'],
      sensitive: true,
      cuts: [{ levels: whole, by: [['operation']], periods: ['school_year', 'total'] }],
    },
    participation_open: {
      within,
      dimensions: ['operation'],
      sensitive: true,
      cuts: [{ levels: [...whole, ...places], by: [['operation']], periods: ['date'] }],
    },
    person: {
      dimensions: ['operation'],
      sensitive: true,
      cuts: [{ levels: whole, by: [['operation']], periods: ['total'] }],
    },
    ...esfFacts,
  },
  measures: {
    entered: entries({}),
    complete: entries({ complete: ['oui'] }),
    incomplete: entries({ complete: ['non'] }),
    still_open: { ...entries({ exited: ['non'] }), fact: 'participation_still_open' },
    open: { fact: 'participation_open', terms: { n: 1 } },
    persons: { fact: 'person', terms: { n: 1 } },
    exits: exits({}),
    exits_known: exits({ situation: knownSituations }),
    exits_unknown: exits({ situation: ['inconnue'] }),
    exits_positive: exits({ situation: positiveSituations }),
    exits_other: exits({ situation: otherSituations }),
    exits_prevention: exits({ situation: knownSituations, action_level: prevention }),
    exits_kept: exits({ situation: [kept], action_level: prevention }),
    exits_not_kept: exits({ situation: without([kept]), action_level: prevention }),
    exits_remediation: exits({ situation: knownSituations, action_level: remediation }),
    exits_returned: exits({ situation: backInTraining, action_level: remediation }),
    exits_not_returned: exits({ situation: without(backInTraining), action_level: remediation }),
    exits_answered: exits({ reenrolled: ['oui', 'non'] }),
    exits_reenrolled: exits({ reenrolled: ['oui'] }),
    exits_not_reenrolled: exits({ reenrolled: ['non'] }),
    exits_unanswered: exits({ reenrolled: ['inconnu'] }),
    exits_due: exits({ due_28d: ['oui'] }),
    exits_keyed: exits({ due_28d: ['oui'], keyed_28d: ['oui'] }),
    exits_not_keyed: exits({ due_28d: ['oui'], keyed_28d: ['non'] }),
    exits_not_due: { ...exits({ due_28d: ['non'] }), zeroIsStructural: true },
    // other results of prevention (1, 2) and remediation (3, 4): what positive exits hold beyond the two rates
    exits_positive_1_2: exits({ situation: without([kept, ...otherSituations]), action_level: prevention }),
    exits_positive_3_4: exits({
      situation: without([...backInTraining, ...otherSituations]),
      action_level: remediation,
    }),
    exits_other_1_2: exits({ situation: otherSituations, action_level: prevention }),
    exits_other_3_4: exits({ situation: otherSituations, action_level: remediation }),
    ...Object.fromEntries(
      positiveSituations.map((situation) => [`exits_${situation}`, kinds({ situation: [situation] })]),
    ),
    kept_3_4: kinds({ situation: [kept], action_level: remediation }),
    trained: kinds({ situation: backInTraining }),
    trained_1_2: kinds({ situation: backInTraining, action_level: prevention }),
    busy: kinds({ situation: busy }),
    busy_1_2: kinds({ situation: busy, action_level: prevention }),
    busy_3_4: kinds({ situation: busy, action_level: remediation }),
    ...esfMeasures,
  },
  sums: [
    { total: 'entered', parts: ['complete', 'incomplete'] },
    { total: 'entered', parts: ['exits', 'still_open'] },
    { total: 'entered', parts: ['persons'] },
    { total: 'exits', parts: ['exits_known', 'exits_unknown'] },
    { total: 'exits_known', parts: ['exits_positive', 'exits_other'] },
    { total: 'exits_known', parts: ['exits_prevention', 'exits_remediation'] },
    { total: 'exits_prevention', parts: ['exits_kept', 'exits_not_kept'] },
    { total: 'exits_remediation', parts: ['exits_returned', 'exits_not_returned'] },
    { total: 'exits', parts: ['exits_answered', 'exits_unanswered'] },
    { total: 'exits_answered', parts: ['exits_reenrolled', 'exits_not_reenrolled'] },
    { total: 'exits', parts: ['exits_due', 'exits_not_due'] },
    { total: 'exits_due', parts: ['exits_keyed', 'exits_not_keyed'] },
    { total: 'exits_positive', parts: positiveSituations.map((situation) => `exits_${situation}`) },
    {
      total: 'exits_positive',
      parts: ['exits_kept', 'exits_positive_1_2', 'exits_returned', 'exits_positive_3_4'],
    },
    { total: 'exits_other', parts: ['exits_other_1_2', 'exits_other_3_4'] },
    { total: 'exits_not_kept', parts: ['exits_positive_1_2', 'exits_other_1_2'] },
    { total: 'exits_not_returned', parts: ['exits_positive_3_4', 'exits_other_3_4'] },
    { total: `exits_${kept}`, parts: ['exits_kept', 'kept_3_4'] },
    { total: 'trained', parts: backInTraining.map((situation) => `exits_${situation}`) },
    { total: 'trained', parts: ['exits_returned', 'trained_1_2'] },
    { total: 'busy', parts: busy.map((situation) => `exits_${situation}`) },
    { total: 'busy', parts: ['busy_1_2', 'busy_3_4'] },
    { total: 'exits_positive_1_2', parts: ['trained_1_2', 'busy_1_2'] },
    { total: 'exits_positive_3_4', parts: ['kept_3_4', 'busy_3_4'] },
    ...esfSums,
  ],
  rollUp: [
    ['department', 'academy'],
    ['zone', 'community'],
  ],
  absence: 'zero',
  periodSums: [
    ['month', 'school_year'],
    ['school_year', 'total'],
    ['school_year', 'three_years'],
    ['three_years', 'total'],
  ],
}

function entries(where: Record<string, readonly string[]>): Measure {
  return { fact: 'participation_entry', terms: { n: 1 }, where }
}

function exits(where: Record<string, readonly string[]>): Measure {
  return { fact: 'participation_exit', terms: { n: 1 }, where }
}

function kinds(where: Record<string, readonly string[]>): Measure {
  return { ...exits(where), fact: 'participation_kind' }
}

function without(situations: readonly string[]) {
  return knownSituations.filter((situation) => !situations.includes(situation))
}
