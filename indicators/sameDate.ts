import { findPeriodKind } from './period.ts'

/** Two extractions are compared only when one falls within this many days of the other's date in its own year. */
export const SAME_DATE_DAYS = 15
const DAY = 86_400_000

/** Whether two days, given as `YYYY-MM-DD`, are the same day of the year within ±15 days. */
export function isSameDate(one: string, other: string): boolean {
  const day = Date.parse(one)
  const years = [-1, 0, 1].map((shift) => Number(one.slice(0, 4)) + shift)
  return years.some((year) => Math.abs(Date.parse(`${year}${other.slice(4)}`) - day) <= SAME_DATE_DAYS * DAY)
}

/**
 * The day that a period of a stock stands for: itself for a date, and for a school year the extraction
 * nearest to 15 October and within 15 days of it, as in etl/observe/referenceExtraction.sql; undefined where
 * there is none. `dates` are the extractions of a territory, or of every one where they share their calendar.
 */
export function extractionOf(period: string, dates: readonly string[]): string | undefined {
  if (findPeriodKind(period) === 'date') return period
  if (findPeriodKind(period) !== 'school_year') return undefined
  const start = period.slice(0, 4)
  const within = dates.filter((date) => date >= `${start}-09-01` && date < `${Number(start) + 1}-09-01`)
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(`${start}-10-15`))
  const near = within.filter((date) => distance(date) <= SAME_DATE_DAYS * DAY)
  return near.toSorted((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))[0]
}

/** Whether two periods of an indicator may be compared; `dates` are its extractions, empty for what is no stock. */
export function areComparable(one: string, other: string, dates: readonly string[]): boolean {
  const days = [extractionOf(one, dates), extractionOf(other, dates)]
  const [first, second] = days
  return first === undefined || second === undefined || isSameDate(first, second)
}
