import * as Plot from '@observablehq/plot'
import { type Ahead, aheadMarks } from './aheadMarks.ts'
import { ink } from './ink.ts'
import { periodPosition } from './periodPosition.ts'
import { type SegmentPoint, segments, type TrendPoint } from './segments.ts'
import { isUnreliable } from './shown.ts'

export interface TrendSeries {
  id: string
  name: string
  /** Chosen series carry their territory's colour; references are dashed ink; the rest stays grey. */
  role: 'chosen' | 'reference' | 'context'
  colour?: string
  /** In the order of time. */
  points: readonly TrendPoint[]
  /** Where the recent pace would lead: drawn dotted, with its interval. */
  projection?: Ahead
}

/** The line of one series, in as many pieces as it has; the chosen one over its interval, with its points. */
export function lineMarks(line: TrendSeries): Plot.Markish[] {
  const found = segments(line.points)
  const stroke = findColour(line)
  const x = ({ point }: SegmentPoint) => periodPosition(point.period)
  const chosen = line.role === 'chosen'
  const marks: Plot.Markish[] = [
    Plot.line(found, {
      x,
      y: ({ point }: SegmentPoint) => point.value,
      z: ({ segment }: SegmentPoint) => segment,
      stroke,
      strokeWidth: chosen ? 2.5 : 1.25,
      strokeDasharray: line.role === 'reference' ? '5 4' : undefined,
      strokeOpacity: line.role === 'context' ? 0.7 : 1,
    }),
  ]
  if (line.role === 'context') return marks
  if (chosen) marks.unshift(intervalBand(found, stroke))
  marks.push(...aheadMarks(line, { stroke }))
  marks.push(
    Plot.dot(
      chosen ? found : found.filter(({ point }) => isUnreliable(point) || found.at(-1)?.point === point),
      {
        x,
        y: ({ point }: SegmentPoint) => point.value,
        r: chosen ? 4 : 3,
        fill: ({ point }: SegmentPoint) => (isUnreliable(point) ? ink.surface : stroke),
        stroke,
        strokeWidth: 1.75,
      },
    ),
  )
  return marks
}

/** Every period of the series and of their projections, in the order of time. */
export function findPeriods(series: readonly TrendSeries[]): string[] {
  const all = new Set(
    series.flatMap(({ points, projection }) => [
      ...points.map(({ period }) => period),
      ...(projection ? [projection.period] : []),
    ]),
  )
  return [...all].sort((a, b) => periodPosition(a) - periodPosition(b))
}

function intervalBand(found: readonly SegmentPoint[], fill: string): Plot.Markish {
  return Plot.areaY(
    found.filter(({ point }) => point.interval),
    {
      x: ({ point }: SegmentPoint) => periodPosition(point.period),
      y1: ({ point }: SegmentPoint) => point.interval?.lower,
      y2: ({ point }: SegmentPoint) => point.interval?.upper,
      z: ({ segment }: SegmentPoint) => segment,
      fill,
      fillOpacity: 0.14,
    },
  )
}

function findColour({ role, colour }: TrendSeries): string {
  if (role === 'chosen') return colour ?? ink.voice
  return role === 'reference' ? ink.text : ink.context
}
