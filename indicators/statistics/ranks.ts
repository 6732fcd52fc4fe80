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
  const below = new Array<number>(count).fill(0)
  const above = new Array<number>(count).fill(0)
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (isLower(i, j)) mark(i, j)
      else if (isLower(j, i)) mark(j, i)
    }
  }
  const [ahead, behind] = better === 'lower' ? [below, above] : [above, below]
  return ahead.map((number, i) => ({ lowest: 1 + number, highest: count - (behind[i] ?? 0) }))

  function mark(lower: number, higher: number) {
    above[lower] = (above[lower] ?? 0) + 1
    below[higher] = (below[higher] ?? 0) + 1
  }
}
