import {
  esfEntryFacts,
  esfEntryMeasures,
  esfEntrySums,
  esfExitFacts,
  esfExitMeasures,
  esfExitSums,
} from './esf.ts'
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
const backInTraining = ['retour_formation', 'apprentissage', 'formation_professionnelle'] as const
const otherSituations = ['mission_locale', 'sans_solution'] as const
const knownSituations = [...positiveSituations, ...otherSituations] as const
const prevention = ['1', '2'] as const
const remediation = ['3', '4'] as const

const places: Cut = {
  levels: ['department', 'zone'],
  by: [['operation']],
  periods: ['school_year', 'total'],
}

/** Entries into an operation: one row per participation, re-entries under one convention merged. */
export const participationEntries: PublishedTable = {
  id: 'participation_entries',
  label: { fr: 'Entrées dans les opérations', en: 'Entries into operations' },
  facts: {
    participation_entry: {
      dimensions: ['operation', 'convention', 'sex', 'age_band', 'action_level', 'action_type'],
      sensitive: true,
      cuts: [
        {
          levels: ['academy', 'community'],
          by: [
            ['operation'],
            ['operation', 'sex'],
            ['operation', 'age_band'],
            ['operation', 'action_level'],
            ['operation', 'action_type'],
          ],
          periods: ['school_year', 'total'],
        },
        { levels: ['academy', 'community'], by: [['operation', 'convention']], periods: ['total'] },
        { levels: ['academy', 'community'], by: [['operation']], periods: ['month'] },
        places,
      ],
    },
    ...esfEntryFacts,
  },
  measures: {
    entered: { fact: 'participation_entry', terms: { n: 1 } },
    complete: { fact: 'participation_entry', terms: { n: 1 }, where: { complete: ['oui'] } },
    incomplete: { fact: 'participation_entry', terms: { n: 1 }, where: { complete: ['non'] } },
    ...esfEntryMeasures,
  },
  sums: [{ total: 'entered', parts: ['complete', 'incomplete'] }, ...esfEntrySums],
  rollUp: [
    ['department', 'academy'],
    ['zone', 'community'],
  ],
  absence: 'zero',
  periodSums: [
    ['month', 'school_year'],
    ['school_year', 'total'],
  ],
}

/** Exits from an operation and their results, by the date of exit. */
export const participationExits: PublishedTable = {
  id: 'participation_exits',
  label: { fr: 'Sorties des opérations et résultats', en: 'Exits from operations and results' },
  facts: {
    participation_exit: {
      dimensions: ['operation', 'convention', 'sex', 'age_band', 'action_level', 'action_type'],
      sensitive: true,
      cuts: [
        {
          levels: ['academy', 'community'],
          by: [
            ['operation', 'convention'],
            ['operation', 'sex'],
            ['operation', 'age_band'],
            ['operation', 'action_level'],
            ['operation', 'action_type'],
          ],
          // by year, results of a sex or an age are so few that most would be hidden
          periods: ['total'],
        },
        { levels: ['academy', 'community'], by: [['operation']], periods: ['school_year', 'total'] },
        places,
        {
          // windows of zones would hide more of their school years than they show
          levels: ['academy', 'community', 'department'],
          by: [['operation'], ['operation', 'action_level']],
          periods: ['three_years'],
        },
        {
          // below the academy, most results of a sex or an age would be hidden even so
          levels: ['academy', 'community'],
          by: [
            ['operation', 'sex'],
            ['operation', 'age_band'],
          ],
          periods: ['three_years'],
        },
      ],
    },
    participation_kind: {
      of: 'participation_exit',
      dimensions: ['operation'],
      sensitive: true,
      cuts: [{ levels: ['academy', 'community'], by: [['operation']], periods: ['school_year', 'total'] }],
    },
    ...esfExitFacts,
  },
  measures: {
    exits: exits({}),
    exits_known: exits({ situation: knownSituations }),
    exits_unknown: exits({ situation: ['inconnue'] }),
    exits_positive: exits({ situation: positiveSituations }),
    exits_other: exits({ situation: otherSituations }),
    exits_prevention: exits({ situation: knownSituations, action_level: prevention }),
    exits_kept: exits({ situation: ['maintien_scolarite'], action_level: prevention }),
    exits_not_kept: exits({ situation: without('maintien_scolarite'), action_level: prevention }),
    exits_remediation: exits({ situation: knownSituations, action_level: remediation }),
    exits_returned: exits({ situation: backInTraining, action_level: remediation }),
    exits_not_returned: exits({ situation: without(...backInTraining), action_level: remediation }),
    exits_answered: exits({ reenrolled: ['oui', 'non'] }),
    exits_reenrolled: exits({ reenrolled: ['oui'] }),
    exits_not_reenrolled: exits({ reenrolled: ['non'] }),
    exits_unanswered: exits({ reenrolled: ['inconnu'] }),
    exits_due: exits({ due_28d: ['oui'] }),
    exits_keyed: exits({ due_28d: ['oui'], keyed_28d: ['oui'] }),
    exits_not_keyed: exits({ due_28d: ['oui'], keyed_28d: ['non'] }),
    exits_not_due: { ...exits({ due_28d: ['non'] }), zeroIsStructural: true },
    ...Object.fromEntries(
      positiveSituations.map((situation) => [
        `exits_${situation}`,
        { ...exits({ situation: [situation] }), fact: 'participation_kind' },
      ]),
    ),
    ...esfExitMeasures,
  },
  sums: [
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
    ...esfExitSums,
  ],
  rollUp: [
    ['department', 'academy'],
    ['zone', 'community'],
  ],
  absence: 'zero',
  periodSums: [
    ['school_year', 'three_years'],
    ['school_year', 'total'],
    ['three_years', 'total'],
  ],
}

/** Stays open on the fifteenth of October, and persons over a whole operation: neither adds up. */
export const participationStocks: PublishedTable = {
  id: 'participation_stocks',
  label: { fr: 'Participations en cours et personnes', en: 'Open participations and persons' },
  facts: {
    participation_open: {
      dimensions: ['operation'],
      sensitive: true,
      cuts: [
        { levels: ['academy', 'community', 'department', 'zone'], by: [['operation']], periods: ['date'] },
      ],
    },
    person: {
      dimensions: ['operation'],
      sensitive: true,
      cuts: [{ levels: ['academy', 'community'], by: [['operation']], periods: ['total'] }],
    },
  },
  measures: {
    open: { fact: 'participation_open', terms: { n: 1 } },
    persons: { fact: 'person', terms: { n: 1 } },
  },
  sums: [],
  rollUp: [
    ['department', 'academy'],
    ['zone', 'community'],
  ],
  absence: 'zero',
  periodSums: [],
}

function exits(where: Record<string, readonly string[]>): Measure {
  return { fact: 'participation_exit', terms: { n: 1 }, where }
}

function without(...situations: string[]) {
  return knownSituations.filter((situation) => !situations.includes(situation))
}
