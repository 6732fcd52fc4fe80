import type { BetterWhen } from './ranks.ts'
import type { IsLower } from './tellApart.ts'

/**
 * Numbers, from 1, of the groups that cannot be told apart, one per rate, in the order of `rates`.
 * From the best rate on, a group takes the next one as long as it is told apart from none of the group;
 * the one that is opens the next. Within a group no two can be told apart. Two of different groups
 * may or may not be: the rank intervals say.
 */
export function groupsNotToldApart(
  rates: readonly number[],
  isLower: IsLower,
  { better }: { better: BetterWhen },
): number[] {
  const sign = better === 'lower' ? 1 : -1
  const order = rates.map((rate, index) => ({ rate, index })).sort((a, b) => sign * (a.rate - b.rate))
  const groups = new Array<number>(rates.length).fill(0)
  let number = 1
  let members: number[] = []
  for (const { index } of order) {
    if (members.some((member) => (better === 'lower' ? isLower(member, index) : isLower(index, member)))) {
      number++
      members = []
    }
    members.push(index)
    groups[index] = number
  }
  return groups
}
