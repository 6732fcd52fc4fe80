import type { IsLower } from './tellApart.ts'

/** Rank 1 is the best; `lowest` is the best rank chance allows, `highest` the worst. */
export interface RankInterval {
  lowest: number
  highest: number
}

export type BetterWhen = 'lower' | 'higher'

/**
 * The ranks each of `count` rates may have: lowest = 1 + the number significantly better,
 * highest = count − the number significantly worse, over all pairs (`tellApart`).
 */
export function rankIntervals(
  count: number,
  isLower: IsLower,
  { better }: { better: BetterWhen },
): RankInterval[] {
  return Array.from({ length: count }, (_, i) => {
    let below = 0
    let above = 0
    for (let j = 0; j < count; j++) {
      if (isLower(j, i)) below++
      else if (isLower(i, j)) above++
    }
    return better === 'lower'
      ? { lowest: 1 + below, highest: count - above }
      : { lowest: 1 + above, highest: count - below }
  })
}
