import type { Flag } from '../wire/observation.ts'
import { fitLine, type Line, predict } from './leastSquares.ts'
import type { Difference } from './newcombe.ts'

/** A rate of one period; `years` is the width of its window, 1 but for pooled figures. */
export interface TrendPoint {
  year: number
  value: number
  years?: number
  definition: string
  flags: readonly Flag[]
}

export const trendRefusals = [
  'fewer_than_five_points',
  'break_in_series',
  'overlapping_windows',
  'horizon_not_ahead',
  'horizon_too_far',
  'rate_of_zero_or_one',
] as const
export type TrendRefusal = (typeof trendRefusals)[number]

/** "If the recent pace continued": the rate at the horizon, in [0, 1]; `slope` per year, on `scale`. */
export interface Projection extends Difference {
  scale: 'rate' | 'logit'
  slope: number
}

const FEWEST = 5
const LOW = 0.05
const HIGH = 0.95

/**
 * Projects a series of rates to the year `horizon` by least squares, with the 95 % prediction interval.
 * On the logit where a rate, or the line at the horizon, is below 5 % or above 95 %: a straight line
 * would leave [0, 1] there. Refused with fewer than five points, across a break (flag `b` or another
 * definition) or overlapping windows, and further ahead than there are observed years.
 */
export function projectTrend(
  points: readonly TrendPoint[],
  horizon: number,
): Projection | { refused: TrendRefusal } {
  const series = points.toSorted((a, b) => a.year - b.year)
  const refused = refusalOf(series, horizon)
  if (refused) return { refused }
  const straight = fit(series, (rate) => rate)
  const ahead = straight && predict(straight, horizon)
  if (straight && ahead && [...series, ahead].every(({ value }) => value >= LOW && value <= HIGH)) {
    return { ...within(ahead, clip), scale: 'rate', slope: straight.slope }
  }
  const curved = fit(series, (rate) => Math.log(rate / (1 - rate)))
  if (!curved || !Number.isFinite(curved.meanY)) return { refused: 'rate_of_zero_or_one' }
  return { ...within(predict(curved, horizon), expit), scale: 'logit', slope: curved.slope }
}

function refusalOf(series: readonly TrendPoint[], horizon: number): TrendRefusal | undefined {
  if (series.length < FEWEST) return 'fewer_than_five_points'
  const [first, ...later] = series
  if (later.some(({ flags, definition }) => flags.includes('b') || definition !== first?.definition)) {
    return 'break_in_series'
  }
  const gaps = later.map(({ year }, index) => year - (series[index]?.year ?? year))
  if (gaps.some((gap, index) => gap < (series[index + 1]?.years ?? 1))) return 'overlapping_windows'
  const last = series.at(-1)?.year ?? horizon
  if (horizon <= last) return 'horizon_not_ahead'
  return horizon - last > series.length ? 'horizon_too_far' : undefined
}

function fit(series: readonly TrendPoint[], scale: (rate: number) => number): Line | undefined {
  return fitLine(series.map(({ year, value }) => ({ x: year, y: scale(value) })))
}

function within({ value, lower, upper }: Difference, back: (x: number) => number): Difference {
  return { value: back(value), lower: back(lower), upper: back(upper) }
}

function clip(rate: number): number {
  return Math.min(1, Math.max(0, rate))
}

function expit(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
