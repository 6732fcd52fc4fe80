import * as Plot from '@observablehq/plot'
import { formatDate } from '../../indicators/format.ts'
import { type ChartOptions, drawPlot, isNarrow } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findKeyItems, keyRow } from './key.ts'
import { periodPosition, yearsBetween } from './periodPosition.ts'
import { describeShown, isValued, type Shown } from './shown.ts'
import { chartWords } from './words.ts'

/** The entries counted from the start to a day, or the reason why that sum cannot be known. */
export interface CumulativePoint extends Shown {
  date: string
}

export interface Plan {
  start: string
  deadline: string
  target: number
}

interface Options extends ChartOptions {
  plan?: Plan
}

/** Cumulative entries as an area from zero under the dashed line of a steady pace to the target. */
export function cumulativeEntries(points: readonly CumulativePoint[], options: Options): SVGSVGElement {
  const { width, language, format, plan } = options
  const words = chartWords[language]
  const x = ({ date }: { date: string }) => periodPosition(date)
  // a point without a value interrupts area and line
  const known = (point: CumulativePoint) => (isValued(point) ? point.value : Number.NaN)
  const valued = points.filter(isValued)
  const last = valued.at(-1)
  const planned = plan
    ? [
        { date: plan.start, value: 0 },
        { date: plan.deadline, value: plan.target },
      ]
    : []
  const ends = [...points, ...planned].map(x)
  const years = yearsBetween(Math.min(...ends), Math.max(...ends))
  const key = findKeyItems(points, { words, hatch: hatchFill('cumulative') })
  const height = 270 + (key.length > 0 ? 24 : 0)
  const narrow = isNarrow(width)
  return drawPlot(
    {
      height,
      marginTop: 24,
      marginLeft: 52,
      marginRight: 16,
      marginBottom: 28 + (key.length > 0 ? 24 : 0),
      x: { axis: null, domain: ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [0, 1] },
      y: {
        axis: null,
        domain: [0, Math.max(1, plan?.target ?? 0, ...valued.map(({ value }) => value)) * 1.05],
        nice: 5,
      },
      marks: [
        hatchPattern('cumulative'),
        Plot.gridY({ ticks: 5, stroke: ink.hairline, strokeOpacity: 1 }),
        Plot.axisY({ ticks: 5, tickFormat: format, tickSize: 0, label: null, fill: ink.secondary }),
        Plot.axisX(years, {
          tickFormat: String,
          tickSize: 4,
          label: null,
          fill: ink.secondary,
          stroke: ink.hairline,
        }),
        Plot.areaY(points, { x, y1: 0, y2: known, fill: ink.voice, fillOpacity: 0.16 }),
        Plot.line(points, { x, y: known, stroke: ink.voice, strokeWidth: 2.5 }),
        Plot.dot(valued.length < 30 ? valued : valued.slice(-1), { x, y: 'value', r: 3.5, fill: ink.voice }),
        Plot.line(planned, { x, y: 'value', stroke: ink.text, strokeWidth: 1.25, strokeDasharray: '5 4' }),
        Plot.dot(
          points.filter((point) => !isValued(point)),
          {
            x,
            frameAnchor: 'bottom',
            dy: -8,
            symbol: 'square',
            r: 6,
            fill: ({ status }: CumulativePoint) =>
              status === 'suppressed' ? hatchFill('cumulative') : ink.surface,
            stroke: ink.secondary,
          },
        ),
        Plot.ruleY([0], { stroke: ink.secondary }),
        Plot.text(planned.slice(1), {
          x,
          y: ({ value }) => Math.max(value, last?.value ?? 0),
          text: ({ value, date }) =>
            `${words.target} ${format(value)}${narrow ? '' : ` · ${formatDate(date, language, { short: true })}`}`,
          textAnchor: 'end',
          dx: 12,
          dy: -13,
          fill: ink.text,
          stroke: ink.paper,
          strokeWidth: 4,
        }),
        Plot.text(last ? [last] : [], {
          x,
          y: 'value',
          text: ({ value }) => `${format(value)} ${words.entries}`,
          textAnchor: 'end',
          dx: 8,
          dy: 52,
          lineWidth: 8,
          lineAnchor: 'top',
          fontWeight: 600,
          fill: ink.text,
        }),
        keyRow(key, { x: 6, y: height - 9 }),
        Plot.tip(
          points,
          Plot.pointerX({
            x,
            y: ({ value }: CumulativePoint) => value ?? 0,
            title: (point: CumulativePoint) =>
              `${formatDate(point.date, language)}\n${describeShown(point, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}
