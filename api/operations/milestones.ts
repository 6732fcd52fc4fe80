import type { CountAt } from '../../indicators/targets/countAt.ts'
import { judgeMilestone } from '../../indicators/targets/judgeMilestone.ts'
import type { Point } from '../../indicators/targets/target.ts'
import type { Target } from '../../indicators/wire/target.ts'
import { countOn, rateBy } from './achieved.ts'
import type { Series } from './targetSeries.ts'

interface Aim {
  milestone: Point | null
  direction: 'up' | 'down'
  isCount: boolean
}

/** A milestone with what had been achieved by its day, and whether that met it; null where there is none. */
export function readMilestone(series: Series, { milestone, direction, isCount }: Aim): Target['milestone'] {
  if (!milestone) return null
  const asOf = series.findLast(({ value }) => value !== null)?.date ?? null
  const achieved = isCount ? countBy(milestone.date, series) : exactly(rateBy(milestone.date, series)?.value)
  const verdict = judgeMilestone({ direction, milestone, asOf, achieved })
  return { ...milestone, achieved: verdict === 'not_due' ? null : (achieved ?? null), verdict }
}

function countBy(day: string, series: Series): CountAt | undefined {
  const whole = series.findLast(({ kind }) => kind === 'total')
  return whole && countOn(day, whole, series)
}

function exactly(value: number | undefined): CountAt | undefined {
  return value === undefined ? undefined : { lower: value, upper: value }
}
