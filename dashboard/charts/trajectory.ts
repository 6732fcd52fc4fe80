import * as Plot from '@observablehq/plot'
import { formatDate } from '../../indicators/format.ts'
import { type ChartOptions, drawPlot } from './drawPlot.ts'
import { ink } from './ink.ts'
import { periodPosition, yearsBetween } from './periodPosition.ts'
import { chartWords } from './words.ts'

/** What a result was on a day; the limits differ where hidden figures leave room. */
export interface CoursePoint {
  date: string
  lower: number
  upper: number
}

interface Aim {
  date: string
  value: number
}

export interface TrajectoryData {
  /** In the order of time. */
  course: readonly CoursePoint[]
  baseline: Aim | null
  milestone: Aim | null
  target: Aim
  /** Where the recent pace would lead by the day of the target; limits are null where chance does not make it. */
  projection: { value: number; lower: number | null; upper: number | null } | null
}

/**
 * A result on its way to its target: solid = what was, band = what hidden figures leave open, dashed = the pace
 * needed from the last known point, fan = where the recent pace would lead with its interval.
 */
export function trajectory(data: TrajectoryData, options: ChartOptions): SVGSVGElement {
  const { course, baseline, milestone, target, projection } = data
  const { format, language } = options
  const words = chartWords[language]
  const x = ({ date }: { date: string }) => periodPosition(date)
  const exact = course.filter(({ lower, upper }) => lower === upper)
  const last = exact.at(-1)
  const aims = [...(baseline ? [baseline] : []), ...(milestone ? [milestone] : []), target]
  const ends = [...course, ...aims].map(x)
  const [start, end] = [Math.min(...ends), Math.max(...ends)]
  const highest = Math.max(
    ...course.map(({ upper }) => upper),
    ...aims.map(({ value }) => value),
    projection?.upper ?? projection?.value ?? 0,
  )
  const ahead = last !== undefined && last.date < target.date
  const fan =
    ahead && projection
      ? [
          { date: last.date, value: last.lower, lower: last.lower, upper: last.lower },
          {
            date: target.date,
            value: projection.value,
            lower: projection.lower ?? projection.value,
            upper: projection.upper ?? projection.value,
          },
        ]
      : []
  return drawPlot(
    {
      height: 230,
      marginTop: 30,
      marginLeft: 56,
      marginRight: 20,
      marginBottom: 28,
      x: { axis: null, domain: [start, end] },
      y: { axis: null, domain: [0, highest * 1.05 || 1], nice: 5 },
      marks: [
        Plot.gridY({ ticks: 5, stroke: ink.hairline, strokeOpacity: 1 }),
        Plot.axisY({ ticks: 5, tickFormat: format, tickSize: 0, label: null, fill: ink.secondary }),
        Plot.axisX(yearsBetween(start, end), {
          tickFormat: String,
          tickSize: 4,
          label: null,
          fill: ink.secondary,
          stroke: ink.hairline,
        }),
        Plot.areaY(course, { x, y1: 'lower', y2: 'upper', fill: ink.voice, fillOpacity: 0.16 }),
        Plot.areaY(fan, { x, y1: 'lower', y2: 'upper', fill: ink.voice, fillOpacity: 0.16 }),
        Plot.line(fan, { x, y: 'value', stroke: ink.voice, strokeWidth: 2.5, strokeDasharray: '1 5' }),
        Plot.line(ahead ? [{ date: last.date, value: last.lower }, target] : [], {
          x,
          y: 'value',
          stroke: ink.text,
          strokeWidth: 1.25,
          strokeDasharray: '5 4',
        }),
        Plot.line(exact, { x, y: 'lower', stroke: ink.voice, strokeWidth: 2.5 }),
        Plot.dot(exact.length < 24 ? exact : exact.slice(-1), { x, y: 'lower', r: 3.5, fill: ink.voice }),
        Plot.ruleY([0], { stroke: ink.secondary }),
        Plot.dot(aims, { x, y: 'value', r: 4, fill: ink.surface, stroke: ink.text, strokeWidth: 1.5 }),
        Plot.text([target], {
          x,
          // above where the recent pace would lead too
          y: () => Math.max(target.value, fan.at(-1)?.upper ?? 0),
          text: ({ value, date }: Aim) =>
            `${words.target} ${format(value)} · ${formatDate(date, language, { short: true })}`,
          textAnchor: 'end',
          dx: 14,
          dy: -14,
          fill: ink.text,
          stroke: ink.paper,
          strokeWidth: 4,
        }),
        Plot.tip(
          course,
          Plot.pointerX({ x, y: 'upper', title: (point: CoursePoint) => describe(point), fontSize: 13 }),
        ),
      ],
    },
    options,
  )

  function describe({ date, lower, upper }: CoursePoint): string {
    const value = lower === upper ? format(lower) : `${format(lower)} – ${format(upper)}`
    return `${formatDate(date, language)}\n${value}`
  }
}
