import { Z95 } from './wilson.ts'

/** A rate of arrival: `events` counted over `time`, in any unit. */
interface Observed {
  events: number
  time: number
}

/**
 * How many events the next `ahead` units of time would bring at the observed pace, with the 95 % interval in
 * which a Poisson count would fall: Ŷ = events·ahead/time, Ŷ ± z·√(Ŷ·(1 + ahead/time)), never below 0.
 * Undefined when nothing was observed. Source: W. Nelson, Applied Life Data Analysis (Wiley, 1982), chapter 6,
 * prediction of a future number of occurrences.
 */
export function poissonPrediction(
  { events, time }: Observed,
  ahead: number,
): { value: number; lower: number; upper: number } | undefined {
  if (time <= 0 || ahead < 0) return undefined
  const value = (events * ahead) / time
  const half = Z95 * Math.sqrt(value * (1 + ahead / time))
  return { value, lower: Math.max(0, value - half), upper: value + half }
}
