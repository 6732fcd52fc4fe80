import { chiSquaredTail } from './chiSquared.ts'
import { incompleteBeta } from './incompleteBeta.ts'

/** The counts of one year. */
interface YearShare {
  year: number
  numerator: number
  denominator: number
}

/**
 * `slope` is the fitted change a year, in shares; `chiSquared` has one degree of freedom. `phi` is how much more the
 * years stand off the line than chance alone would have them, at least 1; `p` is the tail probability with it.
 */
export interface TrendTest {
  slope: number
  chiSquared: number
  phi: number
  p: number
}

/**
 * Whether shares rise or fall over the years by more than chance: Cochran and Armitage,
 * χ² = (Σ x(t − t̄))² / (p(1 − p) Σ n(t − t̄)²), t̄ weighted by n, p the overall share. Where the k years stand off
 * the line, φ = (χ² of homogeneity − χ²) / (k − 2) > 1, a shock common to all pupils of a year is not taken for a
 * trend: χ²/φ is read as F(1, k − 2). Undefined with fewer than three years or where nothing varies.
 * Sources: P. Armitage, Biometrics 11 (1955), 375–386, and R, prop.trend.test, for χ²; P. McCullagh and J. A. Nelder,
 * Generalized Linear Models (2nd ed., 1989), 4.5, for φ.
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
  const homogeneity =
    sum(({ numerator, denominator }) => (numerator - denominator * share) ** 2 / denominator) /
    (share * (1 - share))
  const freedom = years.length - 2
  const phi = Math.max(1, (homogeneity - chiSquared) / freedom)
  const p = phi > 1 ? fTail(chiSquared / phi, freedom) : chiSquaredTail(chiSquared, 1)
  return { slope: covariance / spread, chiSquared, phi, p }
}

/** P(F > x) with 1 and `freedom` degrees of freedom: I_{ν/(ν+x)}(ν/2, 1/2) (Abramowitz and Stegun 26.6.2). */
function fTail(x: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + x), freedom / 2, 0.5)
}
