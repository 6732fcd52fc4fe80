import { isSameDate } from '../../../indicators/sameDate.ts'
import { type Projection, projectTrend, type TrendRefusal } from '../../../indicators/statistics/trend.ts'
import { type TrendTest, trendTest } from '../../../indicators/statistics/trendTest.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'

/** No projection goes further ahead than this many years, however long the series. */
const AHEAD = 3

/** How one territory's rate has gone since its last break, a figure a year, and where that would lead. */
export interface Course {
  from: string
  to: string
  /** The value at `to`. */
  last: number
  /** Undefined for rates published without counts, and below three years. */
  test: TrendTest | undefined
  horizon: string
  projection: Projection | { refused: TrendRefusal }
}

/** The share below which a slope is not put down to chance. */
const UNLIKELY = 0.05

/** Which way a rate goes by more than chance explains. */
export function findDirection({ p, slope }: TrendTest): 'falls' | 'rises' | 'none' {
  if (p >= UNLIKELY) return 'none'
  return slope < 0 ? 'falls' : 'rises'
}

type Valued = Observation & { value: number }

/**
 * The course of a series: years as they are, extractions on the same day of each year as the period shown, later
 * ones with it, as the chart draws them. Undefined for periods that are no years (months, totals) and for fewer
 * than three points.
 */
export function findCourse(series: readonly Observation[], at: Observation): Course | undefined {
  if (!['school_year', 'year', 'date'].includes(at.periodKind)) return undefined
  const drawn = series.filter((one) => isDrawn(one, at)).toSorted((a, b) => a.period.localeCompare(b.period))
  const points = sinceBreak(ofOneDefinition(drawn, at))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return undefined
  const ahead = Math.min(AHEAD, points.length)
  return {
    from: first.period,
    to: last.period,
    last: last.value,
    test: testOf(points),
    horizon: last.period.replace(/^\d{4}|(?<=^\d{4}-)\d{4}/g, (year) => String(Number(year) + ahead)),
    projection: projectTrend(
      points.map(({ value, definition, flags, ...one }) => ({ year: yearOf(one), value, definition, flags })),
      yearOf(last) + ahead,
    ),
  }
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

function yearOf({ period }: Pick<Observation, 'period'>): number {
  return Number(period.slice(0, 4))
}
