import { chiSquaredTail } from './chiSquared.ts'

/** The counts of one year. */
interface YearShare {
  year: number
  numerator: number
  denominator: number
}

/** `chiSquared` with one degree of freedom and its tail probability; `slope` is the fitted change a year, in shares. */
export interface TrendTest {
  slope: number
  chiSquared: number
  p: number
}

/**
 * Whether shares rise or fall over the years by more than chance: Cochran and Armitage,
 * χ² = (Σ x(t − t̄))² / (p(1 − p) Σ n(t − t̄)²), t̄ weighted by n, p the overall share. Undefined with fewer than
 * three years or where nothing varies. Source: P. Armitage, Biometrics 11 (1955), 375–386; R, prop.trend.test.
 */
export function trendTest(years: readonly YearShare[]): TrendTest | undefined {
  const sum = (of: (one: YearShare) => number) => years.reduce((all, one) => all + of(one), 0)
  const size = sum(({ denominator }) => denominator)
  const share = sum(({ numerator }) => numerator) / size
  const mean = sum(({ year, denominator }) => year * denominator) / size
  const covariance = sum(({ year, numerator }) => numerator * (year - mean))
  const spread = sum(({ year, denominator }) => denominator * (year - mean) ** 2)
  const variance = share * (1 - share) * spread
  if (years.length < 3 || !(variance > 0)) return undefined
  const chiSquared = covariance ** 2 / variance
  return { slope: covariance / spread, chiSquared, p: chiSquaredTail(chiSquared, 1) }
}
