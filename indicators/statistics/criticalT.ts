import { bisect } from './bisect.ts'
import { incompleteBeta } from './incompleteBeta.ts'

/**
 * Two-sided critical value of Student's t: P(|T| > t) = alpha with `freedom` degrees of freedom,
 * from P(|T| > t) = I_{ν/(ν+t²)}(ν/2, 1/2) (DLMF 8.17; Abramowitz and Stegun 26.7.1).
 */
export function criticalT(alpha: number, freedom: number): number {
  let upper = 1
  while (bothTails(upper, freedom) > alpha) upper *= 2
  return bisect((t) => bothTails(t, freedom) <= alpha, 0, upper)
}

function bothTails(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
}
