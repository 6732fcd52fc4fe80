import type { Verdict } from '../wire/target.ts'
import { judgePace, monthsBetween } from './pace.ts'
import { isMet, type Judgement, nothingKnown, type TargetInput } from './target.ts'

interface CountInput extends TargetInput {
  /** The day counting started. */
  start: string
  /** What the twelve months before the as-of date added; null when unknown or suppressed. */
  last12Months: number | null
}

/**
 * Judges a cumulative count against its target by linear pace: required per month =
 * (target − achieved) ÷ months left; observed over the last twelve months, or since the start when
 * those are unknown. R = observed ÷ required. Always as of the last day of data, never the clock.
 */
export function judgeCount(input: CountInput): Judgement {
  const { achieved, target, start, last12Months } = input
  if (!achieved) return nothingKnown
  const passed = monthsBetween(start, achieved.date)
  const left = monthsBetween(achieved.date, target.date)
  const observedOverall = passed > 0 ? achieved.value / passed : null
  const observed12Months = last12Months === null ? null : last12Months / 12
  const required = left > 0 ? Math.max(0, (target.value - achieved.value) / left) : null
  const observed = observed12Months ?? observedOverall
  const ratio = observed !== null && required ? observed / required : null
  return {
    achievement: target.value === 0 ? null : achieved.value / target.value,
    elapsed: elapsedShare(start, achieved.date, target.date),
    pace: { required, observed12Months, observedOverall, per: 'month' },
    projection: project(achieved.value, observed, left),
    asOf: achieved.date,
    verdict: verdictOf(),
    rule: {
      id: left > 0 ? 'linear_pace' : 'deadline',
      inputs: {
        achieved: achieved.value,
        target: target.value,
        monthsLeft: Math.max(0, left),
        requiredPerMonth: required,
        observedPerMonth: observed,
        ratio,
      },
    },
  }

  function verdictOf(): Verdict {
    if (isMet(achieved?.value ?? 0, input)) return 'reached'
    if (left <= 0) return 'missed'
    return ratio === null ? 'no_data' : judgePace(ratio)
  }
}

/** The share of the time from `from` to `to` that had passed on `at`, within 0–1. */
export function elapsedShare(from: string, at: string, to: string): number | null {
  const whole = monthsBetween(from, to)
  if (whole <= 0) return null
  return Math.min(1, Math.max(0, monthsBetween(from, at) / whole))
}

function project(achieved: number, perMonth: number | null, left: number): Judgement['projection'] {
  if (left <= 0) return { refused: 'past_deadline' }
  if (perMonth === null) return { refused: 'no_pace' }
  return { value: achieved + perMonth * left, lower: null, upper: null }
}
