import type { CountAt } from '../../indicators/targets/countAt.ts'
import { judgeMilestone } from '../../indicators/targets/judgeMilestone.ts'
import type { Point } from '../../indicators/targets/target.ts'
import type { Target } from '../../indicators/wire/target.ts'
import { countOn, type Series } from './targetSeries.ts'

interface Aim {
  milestone: Point | null
  direction: 'up' | 'down'
  isCount: boolean
}

/** A milestone with what had been achieved by its day, and whether that met it; null where there is none. */
export function readMilestone(series: Series, { milestone, direction, isCount }: Aim): Target['milestone'] {
  if (!milestone) return null
  const asOf = series.findLast(({ value }) => value !== null)?.date ?? null
  const achieved = isCount ? countBy(milestone.date, series) : rateBy(milestone.date, series)
  const verdict = judgeMilestone({ direction, milestone, asOf, achieved })
  return { ...milestone, achieved: verdict === 'not_due' ? null : (achieved ?? null), verdict }
}

function countBy(day: string, series: Series): CountAt | undefined {
  const whole = series.findLast(({ kind }) => kind === 'total')
  return whole && countOn(day, whole, series)
}

/**
 * A rate from the start to the last school year that ended by a day: sum of numerators ÷ sum of denominators.
 * A rate published without counts stands as published, its latest by that day.
 */
function rateBy(day: string, series: Series): CountAt | undefined {
  const years = series.filter(({ kind, date }) => (kind === 'school_year' || kind === 'year') && date <= day)
  const counts = years.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  )
  if (counts.length === years.length && counts.length > 0) {
    const sum = (of: 'numerator' | 'denominator') => counts.reduce((all, one) => all + one[of], 0)
    return exactly(sum('numerator') / sum('denominator'))
  }
  const latest = years.at(-1)
  const withoutCounts = years.every(({ denominator }) => denominator === null)
  return withoutCounts && latest && latest.value !== null ? exactly(latest.value) : undefined
}

function exactly(value: number): CountAt | undefined {
  return Number.isFinite(value) ? { lower: value, upper: value } : undefined
}
