import { type PeriodKind, schoolYearOf } from '../indicators/period.ts'
import { observation, type Status } from '../indicators/wire/observation.ts'
import type { Release } from './release.ts'
import { flag, numberOrNull, text } from './row.ts'

/** A published figure, or its status, with the last day its data reach. */
export interface Result {
  period: string
  kind: PeriodKind
  date: string
  value: number | null
  numerator: number | null
  denominator: number | null
  status: Status
  synthetic: boolean
}

/** Figures of one indicator for what a target is about, in the order of time. */
export type Series = readonly Result[]

interface Scope {
  operation: string
  indicator: string
  territory: string | null
  convention: string | null
  sex: string | null
  dataTo: string | null
}

const { status, periodKind } = observation.shape
const LAST_MONTHS = 12

/** The series a target is judged on: its convention and sex, totals over every other breakdown. */
export async function readSeries(release: Release, scope: Scope): Promise<Series> {
  const { dataTo, ...bindings } = scope
  const rows = await release.database.query(
    `select period, period_kind, cast(period_start as varchar) as period_start,
       value, numerator, denominator, status, synthetic
     from observation
     where indicator = $indicator and territory = $territory
       and (operation = $operation or operation is null)
       and convention is not distinct from $convention::varchar and sex is not distinct from $sex::varchar
       and age_band is null and track is null and sector is null and solution is null and regime is null
       and action_level is null and action_type is null and action is null and actor is null
     order by period_start, period, definition`,
    bindings,
  )
  return rows.map((row) => {
    const period = text(row, 'period')
    const kind = periodKind.parse(row.period_kind)
    return {
      period,
      kind,
      date: lastDay(period, kind, { start: text(row, 'period_start'), dataTo }),
      value: numberOrNull(row, 'value'),
      numerator: numberOrNull(row, 'numerator'),
      denominator: numberOrNull(row, 'denominator'),
      status: status.parse(row.status),
      synthetic: flag(row, 'synthetic'),
    }
  })
}

/** What was achieved: the figure of the whole period where there is one, else the latest published. */
export function findResult(series: Series): Result | undefined {
  const whole = series.findLast(({ kind }) => kind === 'total')
  if (whole) return whole
  return series.findLast((result) => result.status === 'published') ?? series.at(-1)
}

/**
 * What the twelve months up to a day added to a count: the school year that ends that day, else twelve
 * whole months; null when one of them is not published.
 */
export function addedInLastYear(series: Series, day: string): number | null {
  const year = series.find(({ kind, period }) => kind === 'school_year' && period === endingOn(day))
  if (year?.value !== undefined && year.value !== null) return year.value
  const months = lastWholeMonths(day).map(
    (month) => series.find(({ period }) => period === month)?.value ?? null,
  )
  return months.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}

function endingOn(day: string): string | undefined {
  return day.endsWith('-08-31') ? schoolYearOf(day) : undefined
}

function lastWholeMonths(day: string): string[] {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return Array.from({ length: LAST_MONTHS }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1 - back, 1)).toISOString().slice(0, 7),
  )
}

/** The last day of a period, or of the data where they stop before it. */
function lastDay(
  period: string,
  kind: PeriodKind,
  { start, dataTo }: { start: string; dataTo: string | null },
): string {
  if (kind === 'date' || kind === 'total') return start
  const end = endOf(period, kind)
  return dataTo !== null && start <= dataTo && dataTo < end ? dataTo : end
}

function endOf(period: string, kind: PeriodKind): string {
  if (kind === 'year') return `${period}-12-31`
  if (kind === 'school_year') return `${period.slice(5)}-08-31`
  const [year = 0, month = 1] = period.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
