import { type CountAt, countAt, type KnownCounts, knownCounts } from '../../indicators/targets/countAt.ts'
import type { Figure, Point } from '../../indicators/targets/target.ts'
import type { Result, Series } from './targetSeries.ts'

/** What was achieved by a deadline, and the figure that goes past it where there is one. */
export interface Achieved {
  result: Result
  /** For a count whose published periods do not end at the deadline. */
  atDeadline?: CountAt
  /** For a rate whose published periods do not end at the deadline: the first figure that goes past it. */
  firstAfter?: Result
  later: Point | null
}

/**
 * What was achieved by a deadline: the figure of the whole period where there is one, else the latest
 * published. Where they go past the deadline, a count is cut there as far as published months or school years
 * allow it, and a rate is that of the school years ended by then, or the latest yearly one by then.
 */
export function findAchieved(
  series: Series,
  { deadline, isCount, operation }: { deadline: string; isCount: boolean; operation: Series },
): Achieved | undefined {
  const published = series.filter((result) => result.status === 'published')
  const whole = series.findLast(({ kind }) => kind === 'total')
  const latest = whole ?? published.at(-1) ?? series.at(-1)
  if (!latest) return undefined
  if (latest.date <= deadline) return { result: latest, later: null }
  if (whole && isCount) return cutAt(deadline, whole, { series, operation })
  const by = whole ? endedBy(deadline, whole, series) : published.findLast(({ date }) => date <= deadline)
  if (!by || (isCount && by.date < deadline)) return { result: latest, later: null }
  const after = whole?.value === null ? undefined : (whole ?? published.find(({ date }) => date > deadline))
  const isExact = by.date === deadline || after === undefined
  return { result: by, later: pointOf(latest), ...(isExact ? {} : { firstAfter: after }) }
}

function cutAt(deadline: string, whole: Result, known: Known): Achieved {
  const at = countOn(deadline, whole, known)
  if (!at) return { result: whole, later: null }
  const later = pointOf(whole)
  if (at.lower !== at.upper) return { result: whole, atDeadline: at, later }
  return {
    result: { ...whole, date: deadline, value: at.lower, numerator: at.lower, status: 'published' },
    later,
  }
}

function endedBy(deadline: string, whole: Result, series: Series): Result | undefined {
  const rate = rateBy(deadline, series)
  return rate && { ...whole, ...rate, status: 'published' }
}

/** What is judged of a figure, with its counts where chance moves it: no interval can flip a verdict on euros. */
export function toFigure(
  { date, value, numerator, denominator }: Pick<Result, 'date' | 'value' | 'numerator' | 'denominator'>,
  hasInterval: boolean,
): Figure | null {
  if (value === null) return null
  if (!hasInterval || numerator === null || denominator === null) return { value, date }
  return { value, date, numerator, denominator }
}

function pointOf({ value, date }: Result): Point | null {
  return value === null ? null : { value, date }
}

/**
 * A rate from the start to the last year that ended by a day: sum of numerators ÷ sum of denominators. A rate
 * published without counts stands as published, its latest by that day.
 */
export function rateBy(
  day: string,
  series: Series,
): { date: string; value: number; numerator: number | null; denominator: number | null } | undefined {
  const years = series.filter(({ kind, date }) => (kind === 'school_year' || kind === 'year') && date <= day)
  const latest = years.at(-1)
  if (!latest) return undefined
  const counts = years.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  )
  if (counts.length === years.length) {
    const sum = (of: 'numerator' | 'denominator') => counts.reduce((all, one) => all + one[of], 0)
    const [numerator, denominator] = [sum('numerator'), sum('denominator')]
    return denominator > 0
      ? { date: latest.date, value: numerator / denominator, numerator, denominator }
      : undefined
  }
  const withoutCounts = years.every(({ denominator }) => denominator === null)
  if (!withoutCounts || latest.value === null) return undefined
  return { date: latest.date, value: latest.value, numerator: null, denominator: null }
}

/** The figures of what is counted, and those of the whole operation where it is a part of it. */
interface Known {
  series: Series
  operation: Series
}

/**
 * A cumulative count as published figures leave it at the end of a day; `whole` is its latest total. Of a part of an
 * operation no more can have come after the day than came in the operation.
 */
export function countOn(day: string, whole: Result, { series, operation }: Known): CountAt | undefined {
  const bounds = countAt(day, countsOf(whole, series))
  const all = operation.findLast(({ kind }) => kind === 'total')
  const then = all && countAt(day, countsOf(all, operation))
  if (!bounds || !then || all.date !== whole.date || all.value === null || whole.value === null) return bounds
  return { ...bounds, lower: Math.max(bounds.lower, whole.value - (all.value - then.lower)) }
}

/** The days on which published figures tell a cumulative count; `whole` is its latest total. */
export function countsOf(whole: Result, series: Series): KnownCounts {
  const total = whole.value === null ? null : { date: whole.date, value: whole.value }
  const spans = series
    .filter(({ kind }) => kind === 'month' || kind === 'school_year')
    .map(({ start, date, value }) => ({ after: dayBefore(start), to: date, value }))
  // a series has every period from the first participation on, hidden ones included
  const [origin = null] = spans.map(({ after }) => after).toSorted()
  return knownCounts({ origin, total, spans })
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
