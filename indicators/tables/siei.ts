import type { Cut, Fact, Measure, PublishedTable } from './table.ts'

/** Columns of a SIEI list: what was found for a young person. */
export const solutions = [
  'formation_scolaire',
  'apprentissage',
  'formation_professionnelle',
  'service_civique',
  'ecole_2e_chance',
  'mission_locale',
  'emploi',
] as const
const withoutSolution = ['non_contactes', 'injoignables', 'refus', 'sans_solution'] as const
const inTraining = ['formation_scolaire', 'apprentissage', 'formation_professionnelle'] as const
const otherSolutions = ['service_civique', 'ecole_2e_chance', 'mission_locale', 'emploi'] as const

const territories = ['country', 'region', 'academy', 'department'] as const
const periods = ['date', 'three_years'] as const
/** In places this small a list of one year is too short to be cut by sex or track: only three together are. */
const smallAreas: Cut[] = [
  { levels: ['bassin', 'psad'], by: [[]], periods },
  { levels: ['bassin', 'psad'], by: [['sex']], periods: ['three_years'] },
  { levels: ['psad'], by: [['track']], periods: ['three_years'] },
]

const wide: Fact = {
  dimensions: ['sex', 'track', 'sector', 'age_band'],
  sensitive: true,
  cuts: [
    { levels: territories, by: [[], ['sex'], ['track'], ['sector'], ['age_band']], periods },
    ...smallAreas,
  ],
}

/** Lists of young people to be contacted (SIEI), a stock at each extraction date, and their base. */
export const siei: PublishedTable = {
  id: 'siei',
  label: { fr: 'Listes SIEI', en: 'SIEI lists' },
  facts: {
    siei_listing: wide,
    siei_kind: {
      ...wide,
      of: 'siei_listing',
      cuts: [{ levels: territories, by: [[]], periods }],
    },
    second_cycle: {
      dimensions: ['sex', 'track', 'sector'],
      sensitive: false,
      cuts: [{ levels: territories, by: [[], ['sex'], ['track'], ['sector']], periods }, ...smallAreas],
    },
  },
  measures: {
    siei_listed: listing('listes'),
    siei_dropouts: listing('listes', ['hors_champ', ...inTraining]),
    siei_verified: listing('listes', ['non_contactes']),
    siei_reached: listing('listes', ['non_contactes', 'injoignables']),
    siei_in_scope: listing('listes', ['hors_champ']),
    siei_unsolved: sumOf(withoutSolution),
    siei_solutions: sumOf(solutions),
    siei_base: { fact: 'second_cycle', terms: { effectif: 1 } },
    // never shown themselves, but an outsider gets them by subtraction
    siei_not_contacted: listing('non_contactes'),
    siei_unreachable: listing('injoignables'),
    siei_undecided: sumOf(['refus', 'sans_solution']),
    siei_out_of_scope: listing('hors_champ'),
    siei_in_training: sumOf(inTraining),
    siei_other_solutions: sumOf(otherSolutions),
    siei_in_care: listing('accompagnes'),
    ...Object.fromEntries(
      solutions.map((solution) => [`siei_${solution}`, { fact: 'siei_kind', terms: { [solution]: 1 } }]),
    ),
  },
  sums: [
    { total: 'siei_listed', parts: ['siei_verified', 'siei_not_contacted'] },
    { total: 'siei_verified', parts: ['siei_reached', 'siei_unreachable'] },
    { total: 'siei_listed', parts: ['siei_in_scope', 'siei_out_of_scope'] },
    { total: 'siei_in_scope', parts: ['siei_dropouts', 'siei_in_training'] },
    { total: 'siei_dropouts', parts: ['siei_unsolved', 'siei_in_care', 'siei_other_solutions'] },
    { total: 'siei_in_scope', parts: ['siei_unsolved', 'siei_in_care', 'siei_solutions'] },
    { total: 'siei_unsolved', parts: ['siei_not_contacted', 'siei_unreachable', 'siei_undecided'] },
    { total: 'siei_solutions', parts: ['siei_in_training', 'siei_other_solutions'] },
    { total: 'siei_in_training', parts: inTraining.map((kind) => `siei_${kind}`) },
    { total: 'siei_other_solutions', parts: otherSolutions.map((kind) => `siei_${kind}`) },
    { total: 'siei_solutions', parts: solutions.map((kind) => `siei_${kind}`) },
  ],
  rollUp: [
    ['department', 'academy'],
    ['academy', 'region'],
    ['region', 'country'],
  ],
  absence: 'missing',
  yearlyBy: 'reference_extraction',
  periodSums: [['date', 'three_years']],
}

function listing(column: string, minus: readonly string[] = []): Measure {
  return {
    fact: 'siei_listing',
    terms: { [column]: 1, ...Object.fromEntries(minus.map((part) => [part, -1])) },
  }
}

function sumOf(columns: readonly string[]): Measure {
  return { fact: 'siei_listing', terms: Object.fromEntries(columns.map((column) => [column, 1])) }
}
