import type { Share } from './newcombe.ts'

/**
 * Empirical Bayes rates, one per share, in moment form (Marshall 1991, Applied Statistics 40:283), with the
 * binomial variance: m = Σx/Σn, s² = Σ n(p − m)²/Σn, A = max(0, s² − m(1 − m)/n̄) and
 * shrunken = m + (p − m)·A/(A + m(1 − m)/n). Always between the raw rate and m; all are m where the
 * rates differ by no more than chance. For maps only: nothing is ranked or judged on it.
 * Every denominator is above 0.
 */
export function shrinkRates(shares: readonly Share[]): number[] {
  const people = shares.reduce((sum, { denominator }) => sum + denominator, 0)
  const mean = shares.reduce((sum, { numerator }) => sum + numerator, 0) / people
  const spread =
    shares.reduce((sum, { numerator: x, denominator: n }) => sum + n * (x / n - mean) ** 2, 0) / people
  const chance = mean * (1 - mean)
  const between = Math.max(0, spread - (chance * shares.length) / people)
  return shares.map(({ numerator, denominator }) => {
    if (between === 0) return mean
    return mean + ((numerator / denominator - mean) * between) / (between + chance / denominator)
  })
}
