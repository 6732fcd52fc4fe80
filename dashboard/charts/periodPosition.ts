/** Where a period stands on a time axis, in years: comparable between periods of one kind. */
export function periodPosition(period: string): number {
  const [year, month, day] = period.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return Number.NaN
  // a school year stands at its start year, as a calendar year does
  if (month === undefined || month > 12) return year
  return year + (month - 1) / 12 + ((day ?? 1) - 1) / 365
}

/** As many of the periods as there is room for, evenly spaced and always with the last one. */
export function thinPeriods(periods: readonly string[], room: number): string[] {
  const step = Math.max(1, Math.ceil(periods.length / Math.max(1, room)))
  return periods.filter((_, position) => (periods.length - 1 - position) % step === 0)
}

/** The years that begin between two places on a time axis. */
export function yearsBetween(from: number, to: number): number[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return []
  const first = Math.ceil(from)
  return Array.from({ length: Math.max(0, Math.floor(to) - first + 1) }, (_, index) => first + index)
}
