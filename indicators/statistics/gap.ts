import { type Difference, newcombe, type Share } from './newcombe.ts'
import { Z95 } from './wilson.ts'

/** `points` in shares (0.01 = one point); `people` = the same gap times the territory's denominator. */
export interface Gap {
  points: Difference
  people: Difference
}

/**
 * Gap of a territory to a reference that contains it. It is tested against the rest of the reference:
 * with w its share of the reference's denominator, gap = (1 − w)·(p − p_rest), and the interval is
 * (1 − w) times Newcombe's for p − p_rest. A territory that is its whole reference has no gap,
 * nor has one that counts more than it, which two sources may make it do.
 */
export function gapToReference(
  territory: Share,
  reference: Share,
  { z = Z95 }: { z?: number } = {},
): Gap | undefined {
  const rest = {
    numerator: reference.numerator - territory.numerator,
    denominator: reference.denominator - territory.denominator,
  }
  if (rest.numerator < 0 || rest.numerator > rest.denominator) return undefined
  const difference = newcombe(territory, rest, { z })
  if (!difference) return undefined
  const outside = rest.denominator / reference.denominator
  const points = scale(difference, outside)
  return { points, people: scale(points, territory.denominator) }
}

function scale({ value, lower, upper }: Difference, by: number): Difference {
  return { value: value * by, lower: lower * by, upper: upper * by }
}
