import type { trackIds } from '../contracts/values/columns.ts'

export const sexes = ['F', 'M'] as const
export type Sex = (typeof sexes)[number]

export type Track = (typeof trackIds)[number]

type TrackProfile = {
  id: Track
  /** Share of the second cycle by first year of the school year; all of its own for `college`. */
  share: (year: number) => number
  femaleShare: number
  sectors: readonly (readonly [string, number])[]
  /** Relative risk of being listed. */
  risk: number
  ages: Record<'16-17' | '18-20' | '21-25', number>
}

// apprenticeship grows slowly to 2019, then fast, at the expense of the vocational lycée
const toApprenticeship = (year: number) => (year - 2018) * 0.005 + Math.max(0, year - 2019) * 0.012

export const tracks: readonly TrackProfile[] = [
  {
    id: 'college',
    share: () => 1,
    femaleShare: 0.49,
    sectors: [
      ['public', 0.8],
      ['prive', 0.2],
    ],
    risk: 1,
    ages: { '16-17': 0.94, '18-20': 0.06, '21-25': 0 },
  },
  {
    id: 'lycee_gt',
    share: () => 0.525,
    femaleShare: 0.54,
    sectors: [
      ['public', 0.77],
      ['prive', 0.23],
    ],
    risk: 0.45,
    ages: { '16-17': 0.3, '18-20': 0.58, '21-25': 0.12 },
  },
  {
    id: 'lycee_pro_bac',
    share: (year) => 0.215 - toApprenticeship(year) * 0.8,
    femaleShare: 0.43,
    sectors: [
      ['public', 0.72],
      ['prive', 0.17],
      ['agricole', 0.11],
    ],
    risk: 1.9,
    ages: { '16-17': 0.3, '18-20': 0.55, '21-25': 0.15 },
  },
  {
    id: 'lycee_pro_cap',
    share: (year) => 0.055 - toApprenticeship(year) * 0.2,
    femaleShare: 0.4,
    sectors: [
      ['public', 0.82],
      ['prive', 0.18],
    ],
    risk: 2.6,
    ages: { '16-17': 0.38, '18-20': 0.5, '21-25': 0.12 },
  },
  {
    id: 'apprentissage',
    share: (year) => 0.175 + toApprenticeship(year),
    femaleShare: 0.34,
    sectors: [['cfa', 1]],
    risk: 1.4,
    ages: { '16-17': 0.2, '18-20': 0.54, '21-25': 0.26 },
  },
  {
    id: 'autre',
    share: () => 0.03,
    femaleShare: 0.42,
    sectors: [['public', 1]],
    risk: 1.2,
    ages: { '16-17': 0.4, '18-20': 0.45, '21-25': 0.15 },
  },
]
