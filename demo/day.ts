const millisecondsPerDay = 86_400_000

/** Days since 1970-01-01 of a date written `2019-10-15`. */
export function dayOf(date: string): number {
  const milliseconds = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(milliseconds)) throw new Error(`date: ${date}`)
  return milliseconds / millisecondsPerDay
}

/** The date of a day number, written `2019-10-15`. */
export function formatDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The first year of the school year (1 September to 31 August) a day falls in. */
export function schoolYearStart(day: number): number {
  const date = new Date(day * millisecondsPerDay)
  return date.getUTCMonth() >= 8 ? date.getUTCFullYear() : date.getUTCFullYear() - 1
}

/** A school year from its first year: 2019 → `2019-2020`. */
export function formatSchoolYear(start: number): string {
  return `${start}-${start + 1}`
}
