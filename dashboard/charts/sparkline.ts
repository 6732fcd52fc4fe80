import * as Plot from '@observablehq/plot'
import { type ChartOptions, drawPlot } from './drawPlot.ts'
import { ink } from './ink.ts'
import { periodPosition } from './periodPosition.ts'
import { type SegmentPoint, segments, type TrendPoint } from './segments.ts'
import { isUnreliable } from './shown.ts'

const HEIGHT = 30

/** The course of one series at the size of a word: a line in pieces and its last point, no axis. */
export function sparkline(points: readonly TrendPoint[], options: ChartOptions): SVGSVGElement {
  const found = segments(points)
  const x = ({ point }: SegmentPoint) => periodPosition(point.period)
  const y = ({ point }: SegmentPoint) => point.value
  const alone = found.filter(({ segment }) => found.filter((other) => other.segment === segment).length === 1)
  return drawPlot(
    {
      height: HEIGHT,
      margin: 5,
      x: { axis: null, domain: findEnds(points) },
      y: { axis: null },
      marks: [
        Plot.line(found, {
          x,
          y,
          z: ({ segment }: SegmentPoint) => segment,
          stroke: ink.secondary,
          strokeWidth: 1.5,
        }),
        Plot.dot(alone, { x, y, r: 1.5, fill: ink.secondary }),
        Plot.dot(found.slice(-1), {
          x,
          y,
          r: 3.5,
          fill: ({ point }: SegmentPoint) => (isUnreliable(point) ? ink.surface : ink.voice),
          stroke: ink.voice,
        }),
      ],
    },
    options,
  )
}

/** The whole time covered, so that a series that stops early is seen to stop early. */
function findEnds(points: readonly TrendPoint[]): [number, number] {
  const places = points.map(({ period }) => periodPosition(period))
  if (places.length === 0) return [0, 1]
  return [Math.min(...places), Math.max(...places)]
}
