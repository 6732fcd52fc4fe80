import { amarrages } from './amarragesStays.ts'
import { amiens } from './amiensStays.ts'
import type { Row } from './writeCsv.ts'

export const targetColumns = [
  'operation',
  'convention',
  'indicateur',
  'niveau',
  'code_territoire',
  'sexe',
  'unite',
  'sens',
  'reference_valeur',
  'reference_date',
  'jalon_valeur',
  'jalon_date',
  'cible_valeur',
  'cible_date',
  'version',
  'date_decision',
]

type Target = {
  operation: string
  convention?: string
  indicator: string
  place?: readonly [string, string]
  sex?: string
  baseline?: readonly [number, string]
  milestone?: readonly [number, string]
  target: readonly [number, string]
  version?: number
  decided: string
}

const department = (code: string) => ['departement', code] as const
const zone = (code: string) => ['zone', code] as const

// The documents of both operations give no target: these are made so that every verdict shows.
// Some deadlines of Amarrages+ lie a year past its end, as if it were extended.
const targets: readonly Target[] = [
  {
    operation: amiens,
    indicator: 'participations_entered',
    milestone: [1900, '2018-08-31'],
    target: [4000, '2021-08-31'],
    decided: '2015-09-01',
  },
  {
    operation: amiens,
    indicator: 'participations_entered',
    milestone: [2300, '2018-12-31'],
    target: [4500, '2021-08-31'],
    version: 2,
    decided: '2018-06-15',
  },
  ...[
    ['02', 1500],
    ['60', 1700],
    ['80', 1450],
  ].map(([code, count]) => ({
    operation: amiens,
    indicator: 'participations_entered',
    place: department(String(code)),
    target: [Number(count), '2021-06-30'] as const,
    decided: '2018-06-15',
  })),
  {
    operation: amiens,
    convention: '202000263',
    indicator: 'participations_entered',
    baseline: [0, '2020-09-01'],
    target: [900, '2021-08-31'],
    decided: '2020-09-01',
  },
  {
    operation: amiens,
    indicator: 'positive_exit_rate',
    baseline: [0.74, '2016-08-31'],
    milestone: [0.77, '2018-12-31'],
    target: [0.83, '2021-06-30'],
    decided: '2016-09-15',
  },
  ...[
    ['F', 0.63],
    ['M', 0.67],
  ].map(([sex, rate]) => ({
    operation: amiens,
    indicator: 'kept_in_school_rate',
    sex: String(sex),
    baseline: [0.58, '2016-08-31'] as const,
    target: [Number(rate), '2021-06-30'] as const,
    decided: '2016-09-15',
  })),
  {
    operation: amiens,
    indicator: 'reenrolled_next_year_rate',
    baseline: [0.65, '2016-10-15'],
    target: [0.68, '2020-12-31'],
    decided: '2016-11-15',
  },
  {
    operation: amiens,
    indicator: 'staff_trained',
    baseline: [0, '2015-09-01'],
    target: [90, '2021-08-31'],
    decided: '2015-09-01',
  },
  {
    operation: amiens,
    indicator: 'staff_trained',
    baseline: [0, '2015-09-01'],
    target: [60, '2021-08-31'],
    version: 2,
    decided: '2020-06-15',
  },
  {
    operation: amiens,
    indicator: 'record_completeness',
    baseline: [0.8, '2016-08-31'],
    target: [0.95, '2021-06-30'],
    decided: '2016-09-15',
  },
  {
    operation: amarrages,
    indicator: 'participations_entered',
    milestone: [5000, '2024-12-31'],
    target: [9000, '2026-12-31'],
    decided: '2022-01-01',
  },
  {
    operation: amarrages,
    indicator: 'participations_entered',
    place: zone('1'),
    target: [2600, '2025-06-30'],
    decided: '2022-01-01',
  },
  {
    operation: amarrages,
    indicator: 'participations_entered',
    place: zone('2'),
    target: [400, '2025-12-31'],
    decided: '2022-01-01',
  },
  {
    operation: amarrages,
    indicator: 'participations_entered',
    place: zone('4'),
    target: [1850, '2026-12-31'],
    decided: '2022-01-01',
  },
  {
    operation: amarrages,
    indicator: 'participations_entered',
    place: zone('10'),
    target: [1020, '2026-12-31'],
    decided: '2022-01-01',
  },
  {
    operation: amarrages,
    indicator: 'positive_exit_rate',
    baseline: [0.66, '2022-12-31'],
    milestone: [0.7, '2024-12-31'],
    target: [0.765, '2026-12-31'],
    decided: '2023-03-01',
  },
  {
    operation: amarrages,
    indicator: 'positive_exit_rate',
    place: zone('3'),
    baseline: [0.68, '2022-12-31'],
    target: [0.86, '2026-12-31'],
    decided: '2023-03-01',
  },
  {
    operation: amarrages,
    indicator: 'reenrolled_next_year_rate',
    baseline: [0.7, '2022-10-15'],
    target: [0.74, '2026-10-15'],
    decided: '2023-03-01',
  },
  {
    operation: amarrages,
    indicator: 'record_completeness',
    baseline: [0.85, '2022-12-31'],
    target: [0.98, '2025-12-31'],
    decided: '2023-03-01',
  },
  {
    operation: amarrages,
    indicator: 'staff_trained',
    target: [500, '2026-12-31'],
    decided: '2022-01-01',
  },
  {
    operation: amarrages,
    indicator: 'expenditure_rate',
    baseline: [0, '2022-01-01'],
    target: [0.9, '2026-12-31'],
    decided: '2022-01-01',
  },
]

export function* targetRows(): Iterable<Row> {
  for (const {
    operation,
    convention,
    indicator,
    place,
    sex,
    baseline,
    milestone,
    target,
    version,
    decided,
  } of targets) {
    const unit = /_(rate|share)$|^record_completeness$/.test(indicator) ? 'part' : 'nombre'
    const scope = [operation, convention ?? '', indicator, place?.[0] ?? '', place?.[1] ?? '', sex ?? '']
    const points = [baseline, milestone, target].flatMap((point) => [point?.[0] ?? '', point?.[1] ?? ''])
    yield [...scope, unit, 'hausse', ...points, version ?? 1, decided]
  }
}
