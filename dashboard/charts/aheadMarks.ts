import * as Plot from '@observablehq/plot'
import { ink } from './ink.ts'
import { periodPosition } from './periodPosition.ts'
import type { TrendPoint } from './segments.ts'
import { isValued } from './shown.ts'

/** A value that nobody has counted yet. */
export interface Ahead {
  period: string
  value: number
  lower: number
  upper: number
}

interface Line {
  points: readonly TrendPoint[]
  projection?: Ahead
}

/** Dotted from the last value of a line to its projected one, which stands on its interval. */
export function aheadMarks(
  { points, projection }: Line,
  { stroke, ...panel }: { stroke: string; fx?: () => number; fy?: () => number },
): Plot.Markish[] {
  const last = points.filter(isValued).at(-1)
  if (!projection || !last) return []
  const x = periodPosition(projection.period)
  const ends = [
    { x: periodPosition(last.period), y: last.value },
    { x, y: projection.value },
  ]
  return [
    Plot.line(ends, {
      ...panel,
      x: 'x',
      y: 'y',
      stroke,
      strokeWidth: 2.5,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    }),
    Plot.ruleX([projection], {
      ...panel,
      x: () => x,
      y1: 'lower',
      y2: 'upper',
      stroke,
      strokeWidth: 5,
      strokeOpacity: 0.3,
    }),
    Plot.dot([projection], { ...panel, x: () => x, y: 'value', r: 3.5, fill: ink.surface, stroke }),
  ]
}
