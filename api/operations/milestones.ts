import type { CountAt } from '../../indicators/targets/countAt.ts'
import { judgeMilestone } from '../../indicators/targets/judgeMilestone.ts'
import { limitsOf } from '../../indicators/targets/limitsOf.ts'
import type { Point } from '../../indicators/targets/target.ts'
import type { Target } from '../../indicators/wire/target.ts'
import { countOn, rateBy, toFigure } from './achieved.ts'
import type { Series } from './targetSeries.ts'

interface Aim {
  milestone: Point | null
  direction: 'up' | 'down'
  isCount: boolean
  /** Whether chance moves a rate: what another day than the milestone's says of it is then its interval. */
  hasInterval: boolean
  /** The figures of the whole operation, where the milestone is about a part of it. */
  operation: Series
}

/** A milestone with what had been achieved by its day, and whether that met it; null where there is none. */
export function readMilestone(
  series: Series,
  { milestone, direction, isCount, hasInterval, operation }: Aim,
): Target['milestone'] {
  if (!milestone) return null
  const asOf = series.findLast(({ value }) => value !== null)?.date ?? null
  const achieved = isCount
    ? countBy(milestone.date, { series, operation })
    : rateAround(milestone.date, { series, hasInterval })
  const verdict = judgeMilestone({ direction, milestone, asOf, achieved })
  return { ...milestone, achieved: verdict === 'not_due' ? null : (achieved ?? null), verdict }
}

function countBy(day: string, known: { series: Series; operation: Series }): CountAt | undefined {
  const whole = known.series.findLast(({ kind }) => kind === 'total')
  return whole && countOn(day, whole, known)
}

/** The rate of the years ended by a day: itself where they end that day, else its 95 % interval. */
function rateAround(
  day: string,
  { series, hasInterval }: { series: Series; hasInterval: boolean },
): CountAt | undefined {
  const rate = rateBy(day, series)
  const figure = rate && toFigure(rate, hasInterval)
  if (!figure) return undefined
  const limits = figure.date === day ? undefined : limitsOf(figure)
  return limits ?? { lower: figure.value, upper: figure.value }
}
