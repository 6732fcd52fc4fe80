import * as Plot from '@observablehq/plot'
import { hatchFill } from './hatch.ts'
import { ink } from './ink.ts'
import { periodPosition } from './periodPosition.ts'
import { isBreak, type TrendPoint } from './segments.ts'
import type { TrendSeries } from './trendLine.ts'

/** A square on the axis where a period has no value: hatched when it is hidden, empty when it is not there. */
export function gapMarks({ points }: TrendSeries): Plot.Markish[] {
  return (['suppressed', 'not_available', 'not_applicable'] as const).map((status) =>
    Plot.dot(
      points.filter((point) => point.status === status),
      {
        x: ({ period }: TrendPoint) => periodPosition(period),
        frameAnchor: 'bottom',
        dy: -8,
        r: 7,
        symbol: 'square',
        fill: status === 'suppressed' ? hatchFill('trend') : ink.surface,
        stroke: status === 'suppressed' ? ink.secondary : ink.context,
      },
    ),
  )
}

/** Two short strokes half-way to the first point of a new series, with the word once where it has room. */
export function breakMarks(
  series: readonly TrendSeries[],
  { word, narrow }: { word: string; narrow: boolean },
): Plot.Markish {
  const places = series.flatMap(({ points }) =>
    points.flatMap((point, position) => {
      const before = points[position - 1]
      if (!before || !isBreak(point, before)) return []
      return [(periodPosition(before.period) + periodPosition(point.period)) / 2]
    }),
  )
  const distinct = [...new Set(places)].sort((a, b) => a - b)
  return [
    Plot.ruleX(distinct, { stroke: ink.secondary, strokeDasharray: '1 3', dx: -2 }),
    Plot.ruleX(distinct, { stroke: ink.secondary, strokeDasharray: '1 3', dx: 2 }),
    Plot.text(distinct.slice(0, 1), {
      x: (place: number) => place,
      frameAnchor: 'top',
      dy: -14,
      text: () => (narrow || distinct.length === 1 ? word : `${word} ‖`),
      textAnchor: 'middle',
      fill: ink.secondary,
      fontSize: 12,
    }),
  ]
}
