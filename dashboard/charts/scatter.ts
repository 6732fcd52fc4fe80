import * as Plot from '@observablehq/plot'
import { dotLabels } from './dotLabels.ts'
import { type ChartOptions, drawPlot, isNarrow } from './drawPlot.ts'
import { ink } from './ink.ts'
import { describeLeftOut, note } from './leftOut.ts'
import { chosenLast, describeShown, isUnreliable, isValued, type Shown } from './shown.ts'
import { chartWords } from './words.ts'
import { wrapText } from './wrapText.ts'

export interface ScatterPoint extends Shown {
  id: string
  name: string
  /** The context value, in its unit; null where the source has none. */
  context: number | null
  /** The territory's own colour when the reader chose it; grey otherwise. */
  colour?: string
}

interface Options extends ChartOptions {
  /** Where the quadrants meet, and what says so. */
  reference: { label: string; value: number; context: number }
  /** What the horizontal axis measures, unit included. */
  axis: string
  formatContext: (value: number) => string
}

type Drawn = ScatterPoint & { value: number; context: number }

/** Up to this many points there is room for every name. */
const NAMED_ALL = 12

/** A context variable on x, the rate on y, quadrants at the reference's two values. No line is fitted: it is no cause. */
export function scatter(points: readonly ScatterPoint[], options: Options): SVGSVGElement {
  const { width, language, format, formatContext, reference, axis } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const drawn = points.filter(isDrawn)
  const leftOut = describeLeftOut(
    points
      .filter((point) => !isDrawn(point))
      .map((point) => (isValued(point) ? { status: 'not_available' as const } : point)),
    words,
  )
  const left = narrow ? 46 : 58
  const title = wrapText(axis, width - left)
  const under = 34 + 16 * title.length + (leftOut ? 22 : 0)
  const bottom = narrow ? 350 : 430
  const height = bottom + under
  const isNamed = (point: Drawn) => drawn.length <= NAMED_ALL || point.colour !== undefined
  const x = { domain: findDomain([reference.context, ...drawn.map(({ context }) => context)]), axis: null }
  const y = { domain: findDomain([reference.value, ...drawn.map(({ value }) => value)]), axis: null }
  const colour = (point: Drawn) => point.colour ?? ink.secondary

  return drawPlot(
    {
      height,
      marginTop: 26,
      marginBottom: under,
      marginLeft: left,
      marginRight: narrow ? 12 : 24,
      x,
      y,
      r: { type: 'identity' },
      marks: [
        Plot.axisX({
          ticks: narrow ? 4 : 8,
          tickFormat: formatContext,
          label: null,
          tickSize: 4,
          stroke: ink.hairline,
          fill: ink.secondary,
        }),
        Plot.axisY({ ticks: 6, tickFormat: format, label: null, tickSize: 0, fill: ink.secondary }),
        Plot.ruleX([reference.context], { stroke: ink.text, strokeDasharray: '5 4', strokeWidth: 1.25 }),
        Plot.ruleY([reference.value], { stroke: ink.text, strokeDasharray: '5 4', strokeWidth: 1.25 }),
        Plot.dot(drawn, {
          x: 'context',
          y: 'value',
          r: (point: Drawn) => (point.colour ? 6.5 : 5),
          // Plot would paint the largest first
          sort: chosenLast,
          fill: (point: Drawn) => (isUnreliable(point) ? ink.surface : colour(point)),
          stroke: (point: Drawn) => (isUnreliable(point) ? colour(point) : ink.surface),
          strokeWidth: 1.25,
        }),
        dotLabels(drawn, isNamed, { across: ({ context }) => context, right: width - 4, bottom }),
        note(reference.label, left + 4, 16),
        ...title.map((line, index) => note(line, left, bottom + 38 + 16 * index)),
        ...(leftOut ? [note(leftOut, left, height - 12)] : []),
        Plot.tip(
          drawn,
          Plot.pointer({
            x: 'context',
            y: 'value',
            title: (point: Drawn) =>
              `${point.name}\n${describeShown(point, format, words)}\n${axis}\u202f: ${formatContext(point.context)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}

function isDrawn(point: ScatterPoint): point is Drawn {
  return isValued(point) && point.context !== null
}

function findDomain(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || Math.abs(high) || 1) * 0.1
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room]
}
