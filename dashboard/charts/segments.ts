import { isValued, type Shown, type Valued } from './shown.ts'

export interface TrendPoint extends Shown {
  period: string
  definition?: string
}

export interface SegmentPoint {
  point: Valued<TrendPoint>
  segment: number
}

/**
 * The points that have a value, numbered by the unbroken line they belong to: a line never crosses a
 * period without a value, a break in series (flag `b`) or a change of definition.
 */
export function segments(points: readonly TrendPoint[]): SegmentPoint[] {
  let segment = 0
  let before: TrendPoint | undefined
  const found: SegmentPoint[] = []
  for (const point of points) {
    if (!isValued(point)) segment += 1
    else {
      if (isBreak(point, before)) segment += 1
      found.push({ point, segment })
    }
    before = point
  }
  return found
}

/** Whether the series starts anew at a point. */
export function isBreak(point: TrendPoint, before: TrendPoint | undefined): boolean {
  if (!before) return false
  return point.flags.includes('b') || point.definition !== before.definition
}
