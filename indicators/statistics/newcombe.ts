import { type Bounds, wilson, Z95 } from './wilson.ts'

export interface Share {
  numerator: number
  denominator: number
}

export interface Difference extends Bounds {
  value: number
}

/**
 * Difference p1 − p2 of two independent shares with Newcombe's hybrid score interval (Newcombe 1998,
 * Statistics in Medicine 17:873, method 10), in shares; undefined when a denominator is 0.
 */
export function newcombe(
  first: Share,
  second: Share,
  { z = Z95 }: { z?: number } = {},
): Difference | undefined {
  const w1 = wilson(first.numerator, first.denominator, { z })
  const w2 = wilson(second.numerator, second.denominator, { z })
  if (!w1 || !w2) return undefined
  const p1 = first.numerator / first.denominator
  const p2 = second.numerator / second.denominator
  const value = p1 - p2
  return {
    value,
    lower: value - Math.hypot(p1 - w1.lower, w2.upper - p2),
    upper: value + Math.hypot(w1.upper - p1, p2 - w2.lower),
  }
}

/** Whether an interval leaves no doubt that there is a difference. */
export function isEstablished({ lower, upper }: Difference): boolean {
  return lower > 0 || upper < 0
}
