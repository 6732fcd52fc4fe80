import { type Projection, projectTrend, type TrendRefusal } from '../../../indicators/statistics/trend.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { findTrend, type Trend, yearOf } from './findTrend.ts'

/** No projection goes further ahead than this many years, however long the series. */
const AHEAD = 3

/** A trend and where it would lead. */
export interface Course extends Trend {
  horizon: string
  projection: Projection | { refused: TrendRefusal }
}

/** The course of a series, as far ahead as there are years behind; undefined without a trend. */
export function findCourse(series: readonly Observation[], at: Observation): Course | undefined {
  const trend = findTrend(series, at)
  if (!trend) return undefined
  const { points, to } = trend
  const ahead = Math.min(AHEAD, points.length)
  return {
    ...trend,
    horizon: to.replace(/^\d{4}|(?<=^\d{4}-)\d{4}/g, (year) => String(Number(year) + ahead)),
    projection: projectTrend(
      points.map(({ value, definition, flags, ...one }) => ({ year: yearOf(one), value, definition, flags })),
      yearOf({ period: to }) + ahead,
    ),
  }
}
