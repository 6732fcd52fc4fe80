import type { Share } from './newcombe.ts'

/** A part of the aggregate (a department, a track) at both dates. */
export interface ChangingPart {
  key: string
  from: Share
  to: Share
}

export interface PartEffect {
  key: string
  rateEffect: number
  mixEffect: number
}

/** Effects in shares (0.01 = one point). */
export interface Decomposition {
  difference: number
  rateEffect: number
  mixEffect: number
  parts: PartEffect[]
}

/**
 * Splits the change of an aggregate rate Σ c·r, c a part's share of the denominator and r its rate, into
 * rate effects (r₂ − r₁)(c₁ + c₂)/2 and mix effects (c₂ − c₁)(r₁ + r₂)/2 (Kitagawa 1955, J. Am. Stat.
 * Assoc. 50:1168; Das Gupta 1993). They sum to the change with nothing left over; the two effects of a
 * part sum to the change of c·r. A description, not a cause. Undefined when nobody is counted at a date.
 */
export function kitagawa(parts: readonly ChangingPart[]): Decomposition | undefined {
  const before = totalOf(parts.map(({ from }) => from))
  const after = totalOf(parts.map(({ to }) => to))
  if (before.denominator === 0 || after.denominator === 0) return undefined
  const effects = parts.map(({ key, from, to }) => {
    const share1 = from.denominator / before.denominator
    const share2 = to.denominator / after.denominator
    const [rate1, rate2] = ratesOf(from, to)
    return {
      key,
      rateEffect: ((rate2 - rate1) * (share1 + share2)) / 2,
      mixEffect: ((share2 - share1) * (rate1 + rate2)) / 2,
    }
  })
  return {
    difference: after.numerator / after.denominator - before.numerator / before.denominator,
    rateEffect: effects.reduce((sum, { rateEffect }) => sum + rateEffect, 0),
    mixEffect: effects.reduce((sum, { mixEffect }) => sum + mixEffect, 0),
    parts: effects,
  }
}

// a part that is empty at one date has no rate then: it takes the other date's, so all its effect is mix
function ratesOf(from: Share, to: Share): [number, number] {
  const rate1 = from.denominator > 0 ? from.numerator / from.denominator : undefined
  const rate2 = to.denominator > 0 ? to.numerator / to.denominator : undefined
  return [rate1 ?? rate2 ?? 0, rate2 ?? rate1 ?? 0]
}

function totalOf(shares: readonly Share[]): Share {
  return {
    numerator: shares.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: shares.reduce((sum, { denominator }) => sum + denominator, 0),
  }
}
