import { bisect } from './bisect.ts'
import { gammaTail } from './gammaTail.ts'

/** P(χ² > x) with `freedom` degrees of freedom: Q(freedom/2, x/2) (DLMF 8.2.4). */
export function chiSquaredTail(x: number, freedom: number): number {
  return gammaTail(freedom / 2, x / 2)
}

/** The χ² value that is exceeded with probability `tail`, 0 < tail < 1. */
export function chiSquaredQuantile(tail: number, freedom: number): number {
  let upper = freedom
  while (chiSquaredTail(upper, freedom) > tail) upper *= 2
  return bisect((x) => chiSquaredTail(x, freedom) <= tail, 0, upper)
}

/**
 * Two-sided critical value of the standard normal: P(|Z| > z) = alpha, 0 < alpha < 1.
 * Z² is a χ² with one degree of freedom. 0.05 → 1.959964, 0.002 → 3.090232.
 */
export function criticalZ(alpha: number): number {
  return Math.sqrt(chiSquaredQuantile(alpha, 1))
}
