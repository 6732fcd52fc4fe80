import { continuedFraction } from './continuedFraction.ts'
import { logGamma } from './logGamma.ts'

/**
 * Regularised upper incomplete gamma function Q(a, x) = Γ(a, x)/Γ(a), for a ≥ 0.5 and x ≥ 0:
 * 1 − the series DLMF 8.11.4 below a + 1, the continued fraction (even part of DLMF 8.9.2) above.
 */
export function gammaTail(a: number, x: number): number {
  if (x <= 0) return 1
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) return 1 - scale * lowerSeries(a, x)
  const fraction = continuedFraction({
    a: (k) => (k === 1 ? 1 : -(k - 1) * (k - 1 - a)),
    b: (k) => x + 2 * k - 1 - a,
  })
  return scale * fraction
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}
