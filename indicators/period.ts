export const periodKinds = ['school_year', 'year', 'month', 'date', 'total'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** The kind of a period id, or undefined when it is none: `2019-2020`, `2019`, `2019-10`, `2019-10-15`, `total`. */
export function findPeriodKind(period: string): PeriodKind | undefined {
  if (period === 'total') return 'total'
  if (/^\d{4}$/.test(period)) return 'year'
  if (/^\d{4}-\d{4}$/.test(period)) return isSchoolYear(period) ? 'school_year' : undefined
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

function isSchoolYear(period: string): boolean {
  const [start, end] = period.split('-').map(Number)
  return start !== undefined && end === start + 1
}

function isDate(period: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(period)) return false
  const date = new Date(`${period}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(period)
}
