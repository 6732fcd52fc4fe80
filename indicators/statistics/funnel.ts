import { interpolatedBinomialQuantile } from './binomialQuantile.ts'
import { type Bounds, Z95, Z998 } from './wilson.ts'

export const funnelPositions = ['inside', 'above95', 'above998', 'below95', 'below998'] as const
export type FunnelPosition = (typeof funnelPositions)[number]

/** `exact` for few people, `approximate` for many, `widened` where territories differ more than by chance. */
export const limitMethods = ['exact', 'approximate', 'widened'] as const
export type LimitMethod = (typeof limitMethods)[number]

/** Limits of a rate around the reference, as shares in [0, 1]: 95 % and 99.8 % of chance lie within. */
export interface FunnelLimits {
  at95: Bounds
  at998: Bounds
  method: LimitMethod
}

export interface LimitOptions {
  /** Exact binomial limits below this denominator; 0 for the approximate ones throughout. */
  exactBelow?: number
  /** Variance between territories on the arcsine scale; above 0 the limits are widened by it. */
  tauSquared?: number
}

/**
 * Funnel limits for a denominator n around the reference rate θ; undefined when n is 0.
 * Approximate: θ ± z·√(θ(1 − θ)/n), outside exactly when the Wilson interval excludes θ. Exact:
 * interpolated binomial quantiles (Spiegelhalter 2005, Statistics in Medicine 24:1185). Widened:
 * sin²(asin √θ ± z·√(1/(4n) + τ²)) (Spiegelhalter 2005, Qual. Saf. Health Care 14:347), and never
 * narrower than the limits without τ², whose skewness the arcsine does not have.
 */
export function funnelLimits(
  n: number,
  theta: number,
  { exactBelow = 100, tauSquared = 0 }: LimitOptions = {},
): FunnelLimits | undefined {
  if (n <= 0) return undefined
  const exact = n < exactBelow && theta > 0 && theta < 1
  const chance = (z: number, tail: number) =>
    exact ? exactLimits(n, theta, tail) : approximateLimits(n, theta, z)
  if (tauSquared <= 0) {
    return { at95: chance(Z95, 0.025), at998: chance(Z998, 0.001), method: exact ? 'exact' : 'approximate' }
  }
  const sd = Math.sqrt(1 / (4 * n) + tauSquared)
  return {
    at95: union(chance(Z95, 0.025), arcsineLimits(theta, Z95 * sd)),
    at998: union(chance(Z998, 0.001), arcsineLimits(theta, Z998 * sd)),
    method: 'widened',
  }
}

/** Where the rate x/n lies in its funnel; `above95` is outside 95 % and inside 99.8 %. */
export function funnelPosition(x: number, n: number, { at95, at998 }: FunnelLimits): FunnelPosition {
  const rate = x / n
  if (rate > at998.upper) return 'above998'
  if (rate < at998.lower) return 'below998'
  if (rate > at95.upper) return 'above95'
  if (rate < at95.lower) return 'below95'
  return 'inside'
}

function approximateLimits(n: number, theta: number, z: number): Bounds {
  const reach = z * Math.sqrt((theta * (1 - theta)) / n)
  return clip({ lower: theta - reach, upper: theta + reach })
}

function exactLimits(n: number, theta: number, tail: number): Bounds {
  return clip({
    lower: interpolatedBinomialQuantile(tail, n, theta),
    upper: interpolatedBinomialQuantile(1 - tail, n, theta),
  })
}

function arcsineLimits(theta: number, reach: number): Bounds {
  const centre = Math.asin(Math.sqrt(theta))
  return {
    lower: Math.sin(Math.max(0, centre - reach)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, centre + reach)) ** 2,
  }
}

function union(one: Bounds, other: Bounds): Bounds {
  return { lower: Math.min(one.lower, other.lower), upper: Math.max(one.upper, other.upper) }
}

function clip({ lower, upper }: Bounds): Bounds {
  return { lower: Math.max(0, lower), upper: Math.min(1, upper) }
}
