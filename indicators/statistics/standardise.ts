import type { Share } from './newcombe.ts'
import { type Bounds, wilson, Z95 } from './wilson.ts'

/** A stratum (a track, a sex) of the territory, with its weight in the standard population. */
export interface Stratum extends Share {
  weight: number
}

export interface Standardised extends Bounds {
  value: number
  variance: number
}

export const standardiseRefusals = ['fewer_than_ten_events', 'empty_stratum'] as const
export type StandardiseRefusal = (typeof standardiseRefusals)[number]

const LEAST_EVENTS = 10

/**
 * Directly standardised rate: the rate a territory would have with the standard's mix of strata.
 * `value = Σ w·x/n / Σ w`, `variance = Σ (w/W)²·p(1 − p)/n`. The interval puts the strata's Wilson
 * intervals together, value ∓ √(Σ (w/W)²·(p − bound)²), as Newcombe's does for a difference (Zou and
 * Donner 2008, Statistics in Medicine 27:1693); with one stratum it is Wilson's. Refused below 10 events,
 * and where the standard has people in a stratum and the territory none.
 */
export function standardise(
  strata: readonly Stratum[],
  { z = Z95 }: { z?: number } = {},
): Standardised | { refused: StandardiseRefusal } {
  if (strata.reduce((sum, { numerator }) => sum + numerator, 0) < LEAST_EVENTS) {
    return { refused: 'fewer_than_ten_events' }
  }
  const whole = strata.reduce((sum, { weight }) => sum + weight, 0)
  let value = 0
  let variance = 0
  let down = 0
  let up = 0
  for (const { numerator, denominator, weight } of strata) {
    if (weight === 0) continue
    const bounds = wilson(numerator, denominator, { z })
    if (!bounds) return { refused: 'empty_stratum' }
    const part = weight / whole
    const rate = numerator / denominator
    value += part * rate
    variance += (part ** 2 * rate * (1 - rate)) / denominator
    down += (part * (rate - bounds.lower)) ** 2
    up += (part * (bounds.upper - rate)) ** 2
  }
  return { value, variance, lower: value - Math.sqrt(down), upper: value + Math.sqrt(up) }
}
