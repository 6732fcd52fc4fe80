import { isSameDate } from '../../../indicators/sameDate.ts'
import { type TrendTest, trendTest } from '../../../indicators/statistics/trendTest.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'

type Valued = Observation & { value: number }

/** How one territory's rate has gone since its last break, a figure a year. */
export interface Trend {
  /** At least three, in the order of time. */
  points: readonly Valued[]
  from: string
  to: string
  /** The value at `to`. */
  last: number
  /** Undefined for rates published without counts, and below three years. */
  test: TrendTest | undefined
}

/** The share below which a slope is not put down to chance. */
const UNLIKELY = 0.05

/** Which way a rate goes by more than chance explains. */
export function findDirection({ p, slope }: TrendTest): 'falls' | 'rises' | 'none' {
  if (p >= UNLIKELY) return 'none'
  return slope < 0 ? 'falls' : 'rises'
}

/**
 * The trend of a series: years as they are, extractions on the same day of each year as the period shown, later
 * ones with it, as the chart draws them. Undefined for periods that are no years (months, totals) and for fewer
 * than three points.
 */
export function findTrend(series: readonly Observation[], at: Observation): Trend | undefined {
  if (!['school_year', 'year', 'date'].includes(at.periodKind)) return undefined
  const drawn = series.filter((one) => isDrawn(one, at)).toSorted((a, b) => a.period.localeCompare(b.period))
  const points = sinceBreak(ofOneDefinition(drawn, at))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return undefined
  return { points, from: first.period, to: last.period, last: last.value, test: testOf(points) }
}

function isDrawn(one: Observation, at: Observation): one is Valued {
  const same = one.value !== null && one.territory === at.territory && one.periodKind === at.periodKind
  return same && (at.periodKind !== 'date' || isSameDate(one.period, at.period))
}

/** Another definition is a break: the one shown where it still holds at the end, else the one that does. */
function ofOneDefinition(drawn: readonly Valued[], { definition }: Observation): Valued[] {
  const last = drawn.at(-1)
  const holds = drawn.some((one) => one.definition === definition && one.period === last?.period)
  const kept = holds ? definition : last?.definition
  return drawn.filter((one) => one.definition === kept)
}

/** From the last break on: the flag `b` marks the first figure after one. */
function sinceBreak(points: readonly Valued[]): Valued[] {
  const start = points.findLastIndex(({ flags }) => flags.includes('b'))
  const [first, ...later] = points.slice(Math.max(0, start))
  return first ? [{ ...first, flags: first.flags.filter((flag) => flag !== 'b') }, ...later] : []
}

function testOf(points: readonly Valued[]): TrendTest | undefined {
  const counts = points.flatMap(({ numerator, denominator, ...one }) =>
    numerator === null || denominator === null ? [] : [{ year: yearOf(one), numerator, denominator }],
  )
  return counts.length === points.length ? trendTest(counts) : undefined
}

/** The year that a period of a year begins in. */
export function yearOf({ period }: Pick<Observation, 'period'>): number {
  return Number(period.slice(0, 4))
}
