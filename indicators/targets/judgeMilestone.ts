import type { MilestoneVerdict } from '../wire/target.ts'
import type { CountAt } from './countAt.ts'
import { isMetBetween, type Point } from './target.ts'

interface MilestoneInput {
  direction: 'up' | 'down'
  milestone: Point
  /** The last day the data reach; null when there are none. */
  asOf: string | null
  /** What had been achieved by the day of the milestone: both limits are equal where it is known exactly. */
  achieved: CountAt | undefined
}

/** Whether a milestone was met on its day: a fact once the data reach it, unless what is hidden could flip it. */
export function judgeMilestone({ direction, milestone, asOf, achieved }: MilestoneInput): MilestoneVerdict {
  if (asOf !== null && asOf < milestone.date) return 'not_due'
  if (!achieved) return 'no_data'
  return isMetBetween(achieved, { target: milestone, direction })
}
