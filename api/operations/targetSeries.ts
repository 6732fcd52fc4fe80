import { type PeriodKind, schoolYearOf } from '../../indicators/period.ts'
import type { TrendPoint } from '../../indicators/statistics/trend.ts'
import { type Flag, observation, type Status } from '../../indicators/wire/observation.ts'
import type { Release } from '../release/release.ts'
import { flag, numberOrNull, text } from '../release/row.ts'

/** A published figure, or its status, with the last day its data reach. */
export interface Result {
  id: string
  period: string
  kind: PeriodKind
  start: string
  date: string
  value: number | null
  numerator: number | null
  denominator: number | null
  status: Status
  definition: string
  flags: Flag[]
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
  /** The last day the operation's files reach. */
  dataTo: string | null
}

const { status, periodKind, flags } = observation.shape
const LAST_MONTHS = 12

/** The series a target is judged on: its convention and sex, totals over every other breakdown. */
export async function readSeries(release: Release, scope: Scope): Promise<Series> {
  const { dataTo, ...bindings } = scope
  const rows = await release.database.query(
    `select id, period, period_kind, cast(period_start as varchar) as period_start,
       operation is not null as is_own, value, numerator, denominator, status, definition, flags, synthetic
     from observation
     where indicator = $indicator and territory = $territory
       and (operation = $operation or operation is null)
       and period_kind <> 'three_years' -- a target is judged on single years and on the whole
       and convention is not distinct from $convention::varchar and sex is not distinct from $sex::varchar
       and age_band is null and track is null and sector is null and solution is null and regime is null
       and action_level is null and action_type is null and action is null and actor is null
     order by period_start, period, definition`,
    bindings,
  )
  return rows.map((row) => {
    const period = text(row, 'period')
    const kind = periodKind.parse(row.period_kind)
    const start = text(row, 'period_start')
    return {
      id: text(row, 'id'),
      period,
      kind,
      start,
      // a figure of the territory at large does not stop where the operation's files do
      date: lastDay(period, kind, { start, dataTo: flag(row, 'is_own') ? dataTo : null }),
      value: numberOrNull(row, 'value'),
      numerator: numberOrNull(row, 'numerator'),
      denominator: numberOrNull(row, 'denominator'),
      status: status.parse(row.status),
      definition: text(row, 'definition'),
      flags: flags.parse([...text(row, 'flags')]),
      synthetic: flag(row, 'synthetic'),
    }
  })
}

/** The published yearly values of a series, for its trend; `horizon` is the year of a day on the same scale. */
export function yearlyTrend(series: Series, day: string): { points: TrendPoint[]; horizon: number } {
  const kind = series.some((result) => result.kind === 'school_year') ? 'school_year' : 'year'
  const points = series.flatMap(({ value, definition, flags: letters, ...result }) =>
    result.kind === kind && value !== null
      ? [{ year: Number(result.period.slice(0, 4)), value, definition, flags: letters }]
      : [],
  )
  return { points, horizon: Number((kind === 'year' ? day : schoolYearOf(day)).slice(0, 4)) }
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
  if (kind === 'date') return start
  if (kind === 'total') return dataTo ?? start
  const end = endOf(period, kind)
  return dataTo !== null && start <= dataTo && dataTo < end ? dataTo : end
}

function endOf(period: string, kind: PeriodKind): string {
  if (kind === 'year') return `${period}-12-31`
  if (kind === 'school_year') return `${period.slice(5)}-08-31`
  const [year = 0, month = 1] = period.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
