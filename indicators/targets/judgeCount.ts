import { poissonPrediction } from '../statistics/poissonPrediction.ts'
import type { Verdict } from '../wire/target.ts'
import type { CountAt } from './countAt.ts'
import { elapsedShare, judgePace, monthsBetween } from './pace.ts'
import { isMetBetween, type Judgement, nothingKnown, type TargetInput } from './target.ts'

interface CountInput extends TargetInput {
  /** The day counting started. */
  start: string
  /** What the twelve months before the as-of date added; null when unknown or suppressed. */
  last12Months: number | null
  /** Whether chance brings what is counted one by one, as persons come in: money does not. */
  byChance?: boolean
  /** What is known of the count at the deadline, where `achieved` is a later figure that cannot be cut there. */
  atDeadline?: CountAt
}

/**
 * Judges a cumulative count against its target by linear pace: required per month =
 * (target − achieved) ÷ months left; observed over the last twelve months, or since the start when
 * those are unknown. R = observed ÷ required. Always as of the last day of data, never the clock. From the
 * deadline on the count at the deadline is reached or missed, or `cannot_tell` where what came after could flip it.
 */
export function judgeCount(input: CountInput): Judgement {
  const { achieved, target, start, last12Months, byChance = false, atDeadline } = input
  if (!achieved) return nothingKnown
  const sum = achieved.value
  const passed = monthsBetween(start, achieved.date)
  const left = monthsBetween(achieved.date, target.date)
  // a figure that goes past the deadline says nothing of the pace before it
  const observedOverall = passed > 0 && left >= 0 ? sum / passed : null
  const observed12Months = last12Months === null || left < 0 ? null : last12Months / 12
  const required = left > 0 ? Math.max(0, (target.value - sum) / left) : null
  const observed = observed12Months ?? observedOverall
  const ratio = observed !== null && required ? observed / required : null
  return {
    achievement: target.value === 0 ? null : sum / target.value,
    elapsed: elapsedShare(start, achieved.date, target.date),
    pace: { required, observed12Months, observedOverall, per: 'month' },
    projection: project(),
    asOf: achieved.date,
    verdict: verdictOf(),
    rule: {
      id: left > 0 ? 'linear_pace' : 'deadline',
      inputs: {
        achieved: sum,
        target: target.value,
        monthsLeft: Math.max(0, left),
        requiredPerMonth: required,
        observedPerMonth: observed,
        ratio,
        atDeadlineLower: atDeadline?.lower ?? null,
        atDeadlineUpper: atDeadline?.upper ?? null,
        dataAfterDeadline: left < 0 ? achieved.date : null,
      },
    },
  }

  function verdictOf(): Verdict {
    // a cumulative count never falls: a later figure is the most there was at the deadline
    const verdict = isMetBetween(atDeadline ?? { lower: left < 0 ? 0 : sum, upper: sum }, input)
    if (verdict !== 'missed' || left <= 0) return verdict
    return ratio === null ? 'no_data' : judgePace(ratio)
  }

  /** The last twelve months, or the whole time since the start, carried on to the deadline. */
  function project(): Judgement['projection'] {
    if (left <= 0) return { refused: 'past_deadline' }
    const basis = last12Months === null ? { events: sum, time: passed } : { events: last12Months, time: 12 }
    const ahead = poissonPrediction(basis, left)
    if (!ahead) return { refused: 'no_pace' }
    const bound = (value: number) => (byChance ? sum + value : null)
    return { value: sum + ahead.value, lower: bound(ahead.lower), upper: bound(ahead.upper) }
  }
}
