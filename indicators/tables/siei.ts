import type { Fact, Measure, PublishedTable } from './table.ts'

/** The columns that partition a SIEI list; the solutions are the last seven. */
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
export const listParts = [...withoutSolution, 'hors_champ', 'accompagnes', ...solutions] as const

const wide: Fact = {
  dimensions: ['sex', 'track', 'sector', 'age_band'],
  sensitive: true,
  cuts: [
    {
      levels: ['country', 'region', 'academy', 'department'],
      by: [[], ['sex'], ['track'], ['age_band']],
      periods: ['date'],
    },
    { levels: ['bassin', 'psad'], by: [[]], periods: ['date'] },
  ],
}

/** Lists of young people to be contacted (SIEI), a stock at each extraction date, and their base. */
export const siei: PublishedTable = {
  id: 'siei',
  label: { fr: 'Listes SIEI', en: 'SIEI lists' },
  facts: {
    siei_listing: wide,
    second_cycle: {
      dimensions: ['sex', 'track', 'sector'],
      sensitive: false,
      cuts: [
        {
          levels: ['country', 'region', 'academy', 'department'],
          by: [[], ['sex'], ['track']],
          periods: ['date'],
        },
        { levels: ['bassin', 'psad'], by: [[]], periods: ['date'] },
      ],
    },
  },
  measures: {
    siei_listed: listing('listes'),
    siei_dropouts: listing('listes', ['hors_champ', ...inTraining]),
    siei_verified: listing('listes', ['non_contactes']),
    siei_reached: listing('listes', ['non_contactes', 'injoignables']),
    siei_in_scope: listing('listes', ['hors_champ']),
    siei_unsolved: {
      fact: 'siei_listing',
      terms: Object.fromEntries(withoutSolution.map((part) => [part, 1])),
    },
    ...Object.fromEntries(listParts.map((part) => [`siei_${part}`, listing(part)])),
    siei_solutions: { fact: 'siei_listing', terms: Object.fromEntries(solutions.map((part) => [part, 1])) },
    siei_base: { fact: 'second_cycle', terms: { effectif: 1 } },
  },
  sums: [
    { total: 'siei_listed', parts: listParts.map((part) => `siei_${part}`) },
    { total: 'siei_listed', parts: ['siei_verified', 'siei_non_contactes'] },
    { total: 'siei_verified', parts: ['siei_reached', 'siei_injoignables'] },
    { total: 'siei_unsolved', parts: withoutSolution.map((part) => `siei_${part}`) },
    { total: 'siei_listed', parts: ['siei_in_scope', 'siei_hors_champ'] },
    { total: 'siei_in_scope', parts: ['siei_dropouts', ...inTraining.map((part) => `siei_${part}`)] },
    {
      total: 'siei_dropouts',
      parts: ['siei_unsolved', 'siei_accompagnes', ...otherSolutions().map((part) => `siei_${part}`)],
    },
    { total: 'siei_in_scope', parts: ['siei_unsolved', 'siei_accompagnes', 'siei_solutions'] },
    { total: 'siei_solutions', parts: solutions.map((part) => `siei_${part}`) },
  ],
  rollUp: [
    ['department', 'academy'],
    ['academy', 'region'],
    ['region', 'country'],
  ],
  absence: 'missing',
  yearlyBy: 'reference_extraction',
  periodSums: [],
}

function listing(column: string, minus: readonly string[] = []): Measure {
  return {
    fact: 'siei_listing',
    terms: { [column]: 1, ...Object.fromEntries(minus.map((part) => [part, -1])) },
  }
}

function otherSolutions() {
  return solutions.filter((solution) => !(inTraining as readonly string[]).includes(solution))
}
