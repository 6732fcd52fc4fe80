/**
 * Interpolated binomial quantile as a share of n, for 0 < p < 1 (Spiegelhalter 2005, Statistics in
 * Medicine 24:1185, appendix): r the first count with F(r) ≥ p, α = (F(r) − p)/(F(r) − F(r − 1)),
 * quantile = (r − α)/n. It may be below 0: the caller clips.
 */
export function interpolatedBinomialQuantile(p: number, n: number, theta: number): number {
  let upTo = 0
  for (const [r, mass] of binomialMasses(n, theta).entries()) {
    upTo += mass
    if (upTo >= p) return (r - (upTo - p) / mass) / n
  }
  return 1
}

// outwards from the mode, so that nothing underflows where the probability lies
function binomialMasses(n: number, theta: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * theta))
  const odds = theta / (1 - theta)
  const masses = new Array<number>(n + 1).fill(0)
  let weight = 1
  let total = 0
  for (let r = mode; r <= n; r++) {
    masses[r] = weight
    total += weight
    weight *= ((n - r) / (r + 1)) * odds
  }
  weight = mode / (n - mode + 1) / odds
  for (let r = mode - 1; r >= 0; r--) {
    masses[r] = weight
    total += weight
    weight *= r / (n - r + 1) / odds
  }
  return masses.map((mass) => mass / total)
}
