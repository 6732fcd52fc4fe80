import type { Verdict } from '../wire/target.ts'

const DAYS_PER_MONTH = 365.25 / 12

/** Months from one ISO day to another, as a fraction; negative when `to` is the earlier. */
export function monthsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / DAYS_PER_MONTH
}

/** The share of the time from `from` to `to` that had passed on `at`, within 0–1. */
export function elapsedShare(from: string, at: string, to: string): number | null {
  const whole = monthsBetween(from, to)
  if (whole <= 0) return null
  return Math.min(1, Math.max(0, monthsBetween(from, at) / whole))
}

/**
 * Status by required pace: R = observed ÷ required, in the wanted direction.
 * Cut points 0.95 and 0.60 as in Statistics Canada's and Open SDG's progress methodology.
 */
export function judgePace(ratio: number): Verdict {
  if (ratio < 0) return 'moving_away'
  if (ratio < 0.6) return 'much_too_slow'
  return ratio < 0.95 ? 'too_slow' : 'on_track'
}
