import type { Target } from '../wire/target.ts'

export interface Point {
  value: number
  date: string
}

/** A figure and the last day its data reach, with the counts of a rate that has them. */
export interface Figure extends Point {
  numerator?: number | undefined
  denominator?: number | undefined
}

/** What a verdict is drawn from; every number is in the target's own unit (shares for rates). */
export interface TargetInput {
  direction: 'up' | 'down'
  baseline: Point | null
  target: Point
  /** The latest figure; null when there is none. */
  achieved: Figure | null
}

export type Judgement = Pick<
  Target,
  'achievement' | 'elapsed' | 'pace' | 'projection' | 'asOf' | 'verdict' | 'rule'
>

export const nothingKnown: Judgement = {
  achievement: null,
  elapsed: null,
  pace: null,
  projection: null,
  asOf: null,
  verdict: 'no_data',
  rule: { id: 'no_data', inputs: {} },
}

/** Whether a value has met the target, in the wanted direction. */
export function isMet(
  value: number,
  { target, direction }: Pick<TargetInput, 'target' | 'direction'>,
): boolean {
  return direction === 'up' ? value >= target.value : value <= target.value
}

/** Whether a target is met wherever its result stands between two limits; `cannot_tell` where they disagree. */
export function isMetBetween(
  { lower, upper }: { lower: number; upper: number },
  aim: Pick<TargetInput, 'target' | 'direction'>,
): 'reached' | 'missed' | 'cannot_tell' {
  if (isMet(lower, aim) !== isMet(upper, aim)) return 'cannot_tell'
  return isMet(lower, aim) ? 'reached' : 'missed'
}
