import { chiSquaredQuantile } from './chiSquared.ts'
import type { Share } from './newcombe.ts'
import { sampleQuantile } from './sampleQuantile.ts'

/** `tauSquared` is the variance to add to the funnel on the arcsine scale: 0 unless `widened`. */
export interface Overdispersion {
  phi: number
  tauSquared: number
  widened: boolean
}

/**
 * How much more territories differ from the reference rate θ than chance alone would have them; undefined
 * for fewer than two of them. On the arcsine scale zᵢ = 2√nᵢ·(asin √pᵢ − asin √θ), winsorised at its 10 %
 * and 90 % quantiles; φ = Σz²/N, about 1 under chance alone. When φ > χ²₀.₉₅(N − 1)/N,
 * τ² = (Nφ − (N − 1))/(Σw − Σw²/Σw) with w = 4n, the additive random effects of DerSimonian and Laird
 * (Spiegelhalter 2005, Qual. Saf. Health Care 14:347). Every denominator is above 0.
 */
export function overdispersion(shares: readonly Share[], theta: number): Overdispersion | undefined {
  const count = shares.length
  if (count < 2) return undefined
  const phi = sumOf(winsorise(shares.map((share) => arcsineZ(share, theta))), (z) => z * z) / count
  const widened = phi > chiSquaredQuantile(0.05, count - 1) / count
  if (!widened) return { phi, tauSquared: 0, widened }
  const weight = sumOf(shares, ({ denominator: n }) => 4 * n)
  const squares = sumOf(shares, ({ denominator: n }) => 16 * n * n)
  return { phi, tauSquared: (count * phi - (count - 1)) / (weight - squares / weight), widened }
}

function arcsineZ({ numerator, denominator }: Share, theta: number): number {
  const distance = Math.asin(Math.sqrt(numerator / denominator)) - Math.asin(Math.sqrt(theta))
  return 2 * Math.sqrt(denominator) * distance
}

function winsorise(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const low = sampleQuantile(sorted, 0.1) ?? Number.NEGATIVE_INFINITY
  const high = sampleQuantile(sorted, 0.9) ?? Number.POSITIVE_INFINITY
  return values.map((value) => Math.min(high, Math.max(low, value)))
}

function sumOf<T>(items: readonly T[], term: (item: T) => number): number {
  return items.reduce((sum, item) => sum + term(item), 0)
}
