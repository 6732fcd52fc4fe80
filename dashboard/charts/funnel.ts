import * as Plot from '@observablehq/plot'
import { formatCount, formatShare } from '../../indicators/format.ts'
import type { FunnelPosition } from '../../indicators/statistics/funnel.ts'
import { dotLabels } from './dotLabels.ts'
import { type ChartOptions, drawPlot, FONT_SIZE, isNarrow, textWidth } from './drawPlot.ts'
import { type Curve, findCurves, findDomain, findRange, findTicks } from './funnelScales.ts'
import { ink } from './ink.ts'
import { describeLeftOut, note } from './leftOut.ts'
import { chosenLast, describeShown, isUnreliable, isValued, type Shown } from './shown.ts'
import { svgElement } from './svgElement.ts'
import { chartWords } from './words.ts'

export interface FunnelPoint extends Shown {
  id: string
  name: string
  /** Null where it is hidden or not known: the territory is left out and counted under the chart. */
  denominator: number | null
  position: FunnelPosition | null
  /** The territory's own colour when the reader chose it; grey otherwise. */
  colour?: string
}

interface Options extends ChartOptions {
  reference: { name: string; value: number }
  /** Variance between territories that the limits are widened by; 0 for those of chance alone. */
  tauSquared: number
  /** What the horizontal axis counts. */
  axis: string
}

type Drawn = FunnelPoint & { value: number; denominator: number }

/** Up to this many territories there is room for every name. */
const NAMED_ALL = 8

/** The name of the reference, right of the frame's left edge and over its line. */
const TITLE_DX = 6
const TITLE_DY = 7

/** People on x (log), rate on y, 95 % and 99.8 % limits as two tints; names only outside 99.8 % and for the chosen. */
export function funnel(points: readonly FunnelPoint[], options: Options): SVGSVGElement {
  const { width, language, format, reference, axis } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const drawn = points.filter(isDrawn)
  const range = findRange(drawn.map(({ denominator }) => denominator))
  const limits = findCurves(range, { theta: reference.value, tauSquared: options.tauSquared })
  const domain = findDomain([
    reference.value,
    ...drawn.map(({ value }) => value),
    ...limits.slice(-1).flatMap(({ at998 }) => [at998.lower, at998.upper]),
  ])
  const frame = { left: narrow ? 46 : 58, right: width - (narrow ? 44 : 52), top: 26, bottom: 0 }
  const leftOut = describeLeftOut(
    points.filter((point) => !isDrawn(point)),
    words,
  )
  const height = (narrow ? 400 : 460) + (leftOut ? 22 : 0)
  frame.bottom = height - 48 - (leftOut ? 22 : 0)
  const isNamed = (point: FunnelPoint) =>
    drawn.length <= NAMED_ALL || point.colour !== undefined || isOutside(point)
  const ticks = findTicks(range, narrow ? 4 : 9)
  const last = limits.at(-1)
  const name = `${reference.name} ${format(reference.value)}`

  return drawPlot(
    {
      height,
      marginTop: frame.top,
      marginBottom: height - frame.bottom,
      marginLeft: frame.left,
      marginRight: width - frame.right,
      x: { type: 'log', domain: range, axis: null },
      y: { domain, axis: null },
      r: { type: 'identity' },
      marks: [
        // a log axis of Plot leaves out the words of some ticks
        Plot.tickX(ticks, { x: (n: number) => n, stroke: ink.hairline }),
        Plot.text(ticks, {
          x: (n: number) => n,
          frameAnchor: 'bottom',
          dy: 16,
          text: (n: number) => formatCount(n, language),
          fill: ink.secondary,
        }),
        Plot.axisY({
          ticks: 6,
          tickFormat: format,
          label: null,
          tickSize: 0,
          fill: ink.secondary,
        }),
        ...(['at998', 'at95'] as const).map((level) =>
          Plot.areaY(limits, {
            x: 'n',
            y1: (at: Curve) => at[level].lower,
            y2: (at: Curve) => at[level].upper,
            fill: ink.context,
            fillOpacity: 0.17,
            clip: true,
          }),
        ),
        ...(['at998', 'at95'] as const).flatMap((level) =>
          (['lower', 'upper'] as const).map((end) =>
            Plot.line(limits, {
              x: 'n',
              y: (at: Curve) => at[level][end],
              stroke: ink.secondary,
              strokeWidth: level === 'at95' ? 1 : 1.25,
              strokeDasharray: level === 'at95' ? '2 3' : undefined,
              clip: true,
            }),
          ),
        ),
        Plot.ruleY([reference.value], { stroke: ink.text, strokeDasharray: '5 4', strokeWidth: 1.25 }),
        Plot.text(last ? [last] : [], {
          x: 'n',
          y: (at: Curve) => at.at998.upper,
          dx: 6,
          textAnchor: 'start',
          text: () => formatShare(0.998, language),
          fill: ink.secondary,
        }),
        Plot.text(last ? [last] : [], {
          x: 'n',
          y: (at: Curve) => at.at95.upper,
          dx: 6,
          textAnchor: 'start',
          text: () => formatShare(0.95, language, { decimals: 0 }),
          fill: ink.secondary,
        }),
        Plot.dot(drawn, {
          x: 'denominator',
          y: 'value',
          r: (point: Drawn) => (point.colour ? 6.5 : 5),
          // Plot would paint the largest first
          sort: chosenLast,
          fill: (point: Drawn) => (isUnreliable(point) ? ink.surface : colourOf(point)),
          stroke: (point: Drawn) => (isUnreliable(point) ? colourOf(point) : ink.surface),
          strokeWidth: 1.25,
        }),
        dotLabels(drawn, isNamed, {
          across: ({ denominator }) => denominator,
          right: frame.right + 44,
          bottom: frame.bottom,
          texts: (y) => [
            {
              left: frame.left + TITLE_DX,
              right: frame.left + TITLE_DX + textWidth(name),
              y: y(reference.value) - TITLE_DY - FONT_SIZE / 3,
            },
          ],
        }),
        title(name, reference.value, frame),
        note(axis, frame.left, frame.bottom + 36),
        ...(leftOut ? [note(leftOut, frame.left, frame.bottom + 58)] : []),
        Plot.tip(
          drawn,
          Plot.pointer({
            x: 'denominator',
            y: 'value',
            title: (point: Drawn) =>
              `${point.name}\n${describeShown(point, format, words)}\n${formatCount(point.denominator, language)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}

function isDrawn(point: FunnelPoint): point is Drawn {
  return isValued(point) && point.denominator !== null && point.denominator > 0
}

function isOutside({ position }: FunnelPoint): boolean {
  return position === 'above998' || position === 'below998'
}

/** The chosen keep their colour; what is outside is ink, the rest recedes. */
function colourOf(point: Drawn): string {
  return point.colour ?? (isOutside(point) ? ink.text : ink.secondary)
}

/** The reference by name, on its line at the left, where the funnel is widest. */
function title(text: string, value: number, { left }: { left: number }): Plot.RenderFunction {
  return (_index, { y }, _values, _dimensions, { document }) =>
    svgElement(
      document,
      'text',
      {
        x: left + TITLE_DX,
        y: Number(y?.(value)) - TITLE_DY,
        'text-anchor': 'start',
        fill: ink.text,
        stroke: ink.paper,
        'stroke-width': 4,
        'paint-order': 'stroke',
      },
      text,
    )
}
