import { criticalZ } from './chiSquared.ts'
import type { Share } from './newcombe.ts'
import { wilson } from './wilson.ts'

/** Whether the rate at index `i` is lower than the one at index `j` by more than chance explains. */
export type IsLower = (i: number, j: number) => boolean

/**
 * A test of every pair of rates at once: i is lower than j when Newcombe's hybrid score interval for
 * pᵢ − pⱼ, at the level α/(number of pairs) that Bonferroni asks for, lies below 0. With that interval's
 * formula, when (pⱼ − pᵢ)² > (pⱼ − lⱼ)² + (uᵢ − pᵢ)². The same interval as the gaps, so that table and
 * ranks speak of one test (Newcombe 1998, Statistics in Medicine 17:873). A rate without people is never
 * told apart.
 */
export function tellApart(shares: readonly Share[], { alpha = 0.05 }: { alpha?: number } = {}): IsLower {
  const pairs = (shares.length * (shares.length - 1)) / 2
  if (pairs === 0) return () => false
  const z = criticalZ(alpha / pairs)
  const scored = shares.map(({ numerator, denominator }) => {
    const bounds = wilson(numerator, denominator, { z })
    const rate = numerator / denominator
    return bounds && { rate, down: (rate - bounds.lower) ** 2, up: (bounds.upper - rate) ** 2 }
  })
  return (i, j) => {
    const low = scored[i]
    const high = scored[j]
    if (!low || !high || low.rate >= high.rate) return false
    return (high.rate - low.rate) ** 2 > high.down + low.up
  }
}
