import { projectTrend, type TrendPoint, type TrendRefusal } from '../statistics/trend.ts'
import type { Verdict } from '../wire/target.ts'
import { limitsOf } from './limitsOf.ts'
import { elapsedShare, judgePace, monthsBetween } from './pace.ts'
import { type Figure, isMet, isMetBetween, type Judgement, nothingKnown, type TargetInput } from './target.ts'

/** `trend` is the yearly series of the rate and the year of the deadline; a rate of the whole so far has none. */
export interface RateInput extends TargetInput {
  trend?: { points: readonly TrendPoint[]; horizon: number } | undefined
  /** The first figure past the deadline, where `achieved` is the last one before it and neither ends that day. */
  firstAfter?: Figure | null
}

/**
 * Judges a rate against its target: R = observed growth per year since the baseline ÷ growth per year
 * required from baseline to deadline. Growth is compound (CAGR), or the plain difference where a value
 * is zero. The verdict is drawn at the value and at both limits of its 95 % Wilson interval; if they disagree,
 * chance could flip it and it is `cannot_tell`. A figure of the deadline's own day is a fact. Past the deadline one of
 * another day only estimates what stood that day: its interval, and that of the first figure after, must agree.
 */
export function judgeRate(input: RateInput): Judgement {
  const { achieved, baseline, target, firstAfter } = input
  if (!achieved) return nothingKnown
  const { value } = achieved
  const left = monthsBetween(achieved.date, target.date)
  const figures = firstAfter ? [achieved, firstAfter] : [achieved]
  const pastDeadline = figures.length > 1 || left <= 0
  const limits = limitsOf(achieved)
  const limitsAfter = firstAfter && limitsOf(firstAfter)
  // past the deadline there is no pace left to keep
  const growth = pastDeadline ? null : baseline && growthPerYear(value, baseline, input)
  return {
    achievement: achievementOf(value, input),
    elapsed: baseline && elapsedShare(baseline.date, pastDeadline ? target.date : achieved.date, target.date),
    pace: growth && {
      required: growth.required,
      observed12Months: null,
      observedOverall: growth.observed,
      per: 'year',
    },
    projection: pastDeadline ? { refused: 'past_deadline' } : projectionOf(input),
    asOf: achieved.date,
    verdict: verdictOf(),
    rule: {
      id: pastDeadline ? 'deadline' : (growth?.rule ?? 'level_only'),
      inputs: {
        achieved: value,
        lower: limits?.lower ?? null,
        upper: limits?.upper ?? null,
        baseline: baseline?.value ?? null,
        target: target.value,
        ratio: growth && growth.required !== 0 ? growth.observed / growth.required : null,
        firstAfter: firstAfter?.value ?? null,
        firstAfterLower: limitsAfter?.lower ?? null,
        firstAfterUpper: limitsAfter?.upper ?? null,
        // a rate cannot be cut at a day: the figure is the latest one, and how far it goes is said
        dataAfterDeadline: achieved.date > target.date ? achieved.date : null,
      },
    },
  }

  function verdictOf(): Verdict {
    if (!pastDeadline) return judgeAhead()
    const known = left === 0 ? [value] : figures.flatMap(reach)
    return isMetBetween({ lower: Math.min(...known), upper: Math.max(...known) }, input)
  }

  function judgeAhead(): Verdict {
    const verdict = verdictAt(value, input)
    return figures.flatMap(reach).every((one) => verdictAt(one, input) === verdict) ? verdict : 'cannot_tell'
  }
}

/** A figure and, where it has counts, the limits of its interval: all that chance allows to be true. */
function reach(figure: Figure): number[] {
  const limits = limitsOf(figure)
  return limits ? [figure.value, limits.lower, limits.upper] : [figure.value]
}

function verdictAt(value: number, input: TargetInput): Verdict {
  const { baseline } = input
  if (isMet(value, input)) return 'reached'
  const growth = baseline && growthPerYear(value, baseline, input)
  if (!growth) return 'no_data'
  // a baseline that had met the target already asks for no growth: anything worse moves away
  const wanted = input.direction === 'up' ? growth.required : -growth.required
  if (wanted <= 0) return 'moving_away'
  return judgePace(growth.observed / growth.required)
}

function growthPerYear(
  value: number,
  baseline: { value: number; date: string },
  { achieved, target }: TargetInput,
) {
  if (!achieved) return null
  const passed = monthsBetween(baseline.date, achieved.date) / 12
  const whole = monthsBetween(baseline.date, target.date) / 12
  if (passed <= 0 || whole <= 0) return null
  if (value <= 0 || baseline.value <= 0 || target.value <= 0) {
    return {
      rule: 'difference_per_year',
      observed: (value - baseline.value) / passed,
      required: (target.value - baseline.value) / whole,
    }
  }
  return {
    rule: 'required_growth',
    observed: (value / baseline.value) ** (1 / passed) - 1,
    required: (target.value / baseline.value) ** (1 / whole) - 1,
  }
}

function achievementOf(value: number, { baseline, target }: TargetInput): number | null {
  if (!baseline) return target.value === 0 ? null : value / target.value
  const way = target.value - baseline.value
  return way === 0 ? null : (value - baseline.value) / way
}

function projectionOf({
  trend,
}: RateInput): { value: number; lower: number; upper: number } | { refused: TrendRefusal } {
  if (!trend) return { refused: 'overlapping_windows' }
  const found = projectTrend(trend.points, trend.horizon)
  if ('refused' in found) return found
  const { value, lower, upper } = found
  return { value, lower, upper }
}
