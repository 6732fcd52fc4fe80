import * as Plot from '@observablehq/plot'
import { ink } from './ink.ts'
import { periodPosition } from './periodPosition.ts'

/** A value that nobody has counted yet. */
export interface Ahead {
  period: string
  /** The last of the points it goes on from: not always the last drawn, where only those of one day of the year do. */
  from: { period: string; value: number }
  value: number
  lower: number
  upper: number
}

/** Dotted from a value of a line to its projected one, which stands on its interval. */
export function aheadMarks(
  { projection }: { projection?: Ahead },
  { stroke, ...panel }: { stroke: string; fx?: () => number; fy?: () => number },
): Plot.Markish[] {
  if (!projection) return []
  const { from } = projection
  const x = periodPosition(projection.period)
  const ends = [
    { x: periodPosition(from.period), y: from.value },
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
