import { schoolYearOf } from '../../../indicators/period.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { CumulativePoint } from '../../charts/cumulativeEntries.ts'

type Counted = Pick<Observation, 'period' | 'value'>

interface Figures {
  /** The day counting started. */
  start: string
  months: readonly Counted[]
  years: readonly Counted[]
}

/**
 * Entries counted from the start to the end of each month. A suppressed month makes the sum unknown until
 * the school year is over: then the published totals of the years give it again. Nothing is subtracted.
 */
export function cumulate({ start, months, years }: Figures): CumulativePoint[] {
  const ordered = months.toSorted((a, b) => a.period.localeCompare(b.period))
  let sum: number | null = 0
  const points = [pointAt(start, 0)]
  ordered.forEach(({ period, value }, index) => {
    sum = sum === null || value === null ? null : sum + value
    const year = schoolYearOf(`${period}-01`)
    const next = ordered[index + 1]
    const yearEnds = next === undefined || schoolYearOf(`${next.period}-01`) !== year
    if (sum === null && yearEnds) sum = sumOfYears(years, year)
    points.push(pointAt(lastDay(period), sum))
  })
  return points
}

/** The sum of the years up to one, null when any of them is not known. */
function sumOfYears(years: readonly Counted[], last: string): number | null {
  return years
    .filter(({ period }) => period <= last)
    .reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)
}

function pointAt(date: string, value: number | null): CumulativePoint {
  return { date, value, status: value === null ? 'suppressed' : 'published', flags: [] }
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
