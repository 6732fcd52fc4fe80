export const periodKinds = ['school_year', 'year', 'month', 'date', 'three_years', 'total'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Windows start every third school year from 2015-2016, so that no two of them share a year. */
const FIRST_WINDOW = 2015
const WINDOW_YEARS = 3

/**
 * The kind of a period id, or undefined when it is none: `2019-2020`, `2019`, `2019-10`, `2019-10-15`, `total`,
 * or `2015-2018`, the three school years from 2015-2016 to 2017-2018 together.
 */
export function findPeriodKind(period: string): PeriodKind | undefined {
  if (period === 'total') return 'total'
  if (/^\d{4}$/.test(period)) return 'year'
  if (/^\d{4}-\d{4}$/.test(period)) return findSpanKind(period)
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return 'month'
  return isDate(period) ? 'date' : undefined
}

/** The first day of a period as `YYYY-MM-DD`; undefined for `total`, which has none of its own, and for no period. */
export function findPeriodStart(period: string): string | undefined {
  const kind = findPeriodKind(period)
  if (kind === 'date') return period
  if (kind === 'month') return `${period}-01`
  if (kind === 'year') return `${period}-01-01`
  return kind === 'school_year' ? `${period.slice(0, 4)}-09-01` : undefined
}

/** The school year (1 September to 31 August) that contains a day given as `YYYY-MM-DD`. */
export function schoolYearOf(date: string): string {
  const year = Number(date.slice(0, 4))
  const start = Number(date.slice(5, 7)) >= 9 ? year : year - 1
  return `${start}-${start + 1}`
}

/** The window of three school years that a school year belongs to, as `etl/observe/facts/calendar.sql` has it. */
export function threeYearsOf(schoolYear: string): string {
  const year = startOf(schoolYear)
  const start = year - placeInWindow(year)
  return `${start}-${start + WINDOW_YEARS}`
}

/** The first and the last school year of a window: `2015-2018` → `2015-2016`, `2017-2018`. */
export function endsOfThreeYears(window: string): [first: string, last: string] {
  const start = startOf(window)
  return [`${start}-${start + 1}`, `${start + WINDOW_YEARS - 1}-${start + WINDOW_YEARS}`]
}

function findSpanKind(period: string): PeriodKind | undefined {
  const [start = 0, end = 0] = period.split('-').map(Number)
  if (end === start + 1) return 'school_year'
  return end === start + WINDOW_YEARS && placeInWindow(start) === 0 ? 'three_years' : undefined
}

function startOf(span: string): number {
  return Number(span.slice(0, 4))
}

/** 0, 1 or 2, for years before the first window too. */
function placeInWindow(year: number): number {
  return (((year - FIRST_WINDOW) % WINDOW_YEARS) + WINDOW_YEARS) % WINDOW_YEARS
}

function isDate(period: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(period)) return false
  const date = new Date(`${period}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(period)
}
