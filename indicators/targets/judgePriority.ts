import type { PriorityVerdict } from '../wire/target.ts'
import type { CountAt } from './countAt.ts'

/** Shares of a milestone, 0–1, at which a priority of a programme is judged. */
interface FrameworkThresholds {
  achieved: number
  /** With three indicators or more, one of them may fall to this. */
  oneBelow: number
  /** Below it an indicator fails seriously: one is enough, or two where there are three indicators or more. */
  failure: number
}

export const frameworkThresholds: FrameworkThresholds = { achieved: 0.85, oneBelow: 0.75, failure: 0.65 }

/** What had been achieved by a milestone, and the milestone's value. */
interface MilestoneResult {
  achieved: CountAt | undefined
  milestone: number
}

/**
 * The performance framework of the ESF 2014-2020 for one priority of a programme: achieved when every
 * indicator has 85 % of its milestone, or, of three or more, all but one that has 75 %; serious failure
 * below 65 % (of two indicators at least where there are three or more). Shares are those of the milestone
 * value; where what is hidden could flip the verdict it is `cannot_tell`.
 * Source: Commission Implementing Regulation (EU) No 215/2014, Article 6.
 */
export function judgePriority(
  results: readonly MilestoneResult[],
  thresholds: FrameworkThresholds = frameworkThresholds,
): PriorityVerdict {
  if (results.length === 0) return 'no_data'
  const known = results.flatMap(({ achieved, milestone }) =>
    achieved && milestone > 0
      ? [{ lower: achieved.lower / milestone, upper: achieved.upper / milestone }]
      : [],
  )
  if (known.length < results.length) return 'no_data'
  const worst = verdictOf(
    known.map(({ lower }) => lower),
    thresholds,
  )
  const best = verdictOf(
    known.map(({ upper }) => upper),
    thresholds,
  )
  return worst === best ? worst : 'cannot_tell'
}

function verdictOf(
  shares: readonly number[],
  { achieved, oneBelow, failure }: FrameworkThresholds,
): PriorityVerdict {
  const below = (share: number) => shares.filter((one) => one < share).length
  const several = shares.length >= 3
  if (below(achieved) === 0 || (several && below(achieved) === 1 && below(oneBelow) === 0)) return 'achieved'
  return below(failure) >= (several ? 2 : 1) ? 'serious_failure' : 'not_achieved'
}
