import { countAt } from '../../indicators/targets/countAt.ts'
import type { Target } from '../../indicators/wire/target.ts'
import { countsOf, rateBy } from './achieved.ts'
import type { Result, Series } from './targetSeries.ts'

/**
 * What a result was on each day that a published period ends, in the order of time: a count with the bounds that
 * hidden periods leave, a rate of the whole so far where the whole is what is judged, else the rate of each year.
 */
export function readCourse(series: Series, isCount: boolean): Target['course'] {
  const whole = series.findLast(({ kind }) => kind === 'total')
  const years = series.filter(({ kind }) => kind === 'school_year' || kind === 'year')
  if (!whole) return years.flatMap(({ date, value }) => pointOf(date, value))
  if (!isCount) {
    const earlier = years.filter(({ date }) => date < whole.date)
    const sofar = earlier.flatMap(({ date }) => pointOf(date, rateBy(date, series)?.value ?? null))
    return [...sofar, ...pointOf(whole.date, whole.value)]
  }
  const known = countsOf(whole, series)
  return endsOf(series, whole).flatMap((date) => {
    const bounds = countAt(date, known)
    return bounds ? [{ date, ...bounds }] : []
  })
}

function pointOf(date: string, value: number | null): Target['course'] {
  return value === null ? [] : [{ date, lower: value, upper: value }]
}

function endsOf(series: Series, whole: Result): string[] {
  return [...new Set(series.map(({ date }) => date))].filter((date) => date <= whole.date).toSorted()
}
