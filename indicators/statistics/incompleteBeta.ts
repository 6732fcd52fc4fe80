import { continuedFraction } from './continuedFraction.ts'
import { logGamma } from './logGamma.ts'

/**
 * Regularised incomplete beta function I_x(a, b), for a, b ≥ 0.5 and x in [0, 1], by the continued
 * fraction DLMF 8.17.22, on the side of the mean where it converges fast: I_x(a, b) = 1 − I_{1−x}(b, a).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x < (a + 1) / (a + b + 2) ? lowerSide(x, a, b) : 1 - lowerSide(1 - x, b, a)
}

function lowerSide(x: number, a: number, b: number): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a
  return scale * continuedFraction({ a: (k) => (k === 1 ? 1 : coefficient(k - 1, x, a, b)), b: () => 1 })
}

function coefficient(k: number, x: number, a: number, b: number): number {
  const m = Math.floor(k / 2)
  if (k % 2 === 0) return (m * (b - m) * x) / ((a + k - 1) * (a + k))
  return (-(a + m) * (a + b + m) * x) / ((a + k - 1) * (a + k))
}
