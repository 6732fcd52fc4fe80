import * as Plot from '@observablehq/plot'
import { formatPeriod } from '../../indicators/format.ts'
import { aheadMarks } from './aheadMarks.ts'
import { type ChartOptions, drawPlot, FONT_SIZE, isNarrow } from './drawPlot.ts'
import { drawHatch, hatchFill } from './hatch.ts'
import { ink } from './ink.ts'
import { drawKey, findKeyItems } from './key.ts'
import { periodPosition } from './periodPosition.ts'
import { type SegmentPoint, segments, type TrendPoint } from './segments.ts'
import { describeShown, isUnreliable } from './shown.ts'
import { findPeriods, type TrendSeries } from './trendLine.ts'
import { chartWords } from './words.ts'
import { wrapText } from './wrapText.ts'

const PANEL_WIDTH = 190
/** Panels are a little higher than wide, so that a slope can be seen, where the screen has room. */
const PANEL_HEIGHTS = { least: 150, most: 280, toWidth: 1.15 }

const PANEL_PADDING = 0.08
const MARGIN_LEFT = 50
const MARGIN_RIGHT = 8
const TITLE_LINE = 13

interface Placed {
  line: TrendSeries
  point: TrendPoint
  segment: number
  fx: number
  fy: number
}

/** One panel per series on a common scale: its own line in colour over the grey of all the others. */
export function smallMultiples(series: readonly TrendSeries[], options: ChartOptions): SVGSVGElement {
  const { width, language, format } = options
  const words = chartWords[language]
  const columns = Math.max(1, Math.min(series.length, Math.floor(width / PANEL_WIDTH)))
  const rows = Math.max(1, Math.ceil(series.length / columns))
  const key = findKeyItems(
    series.flatMap(({ points }) => points),
    { words, hatch: hatchFill('multiples') },
  )
  const panelWidth = ((width - MARGIN_LEFT - MARGIN_RIGHT) / columns) * (1 - PANEL_PADDING)
  const titles = series.map((line, position) => {
    const [first = '', ...more] = wrapText(line.name, panelWidth)
    return { lines: more.length === 0 ? [first] : [first, more.join(' ')], ...cell(position, columns) }
  })
  // the names over the first row of panels
  const marginTop = 12 + (titles.some(({ fy, lines }) => fy === 0 && lines.length > 1) ? TITLE_LINE : 0)
  const marginBottom = 26 + (key.length > 0 ? 26 : 0)
  const { least, most, toWidth } = PANEL_HEIGHTS
  const panelHeight = isNarrow(width) ? least : Math.max(least, Math.min(most, (width / columns) * toWidth))
  const height = Math.round(rows * panelHeight) + marginBottom + marginTop
  const own = series.flatMap((line, position) => place(line, position, columns))
  const gaps = series.flatMap((line, position) =>
    line.points
      .filter(({ status }) => status === 'suppressed' || status === 'not_available')
      .map((point) => ({ line, point, ...cell(position, columns) })),
  )
  const others = series.flatMap((line) => segments(line.points).map((found) => ({ ...found, id: line.id })))
  const ends = findEnds(series)
  const channels = {
    x: ({ point }: SegmentPoint) => periodPosition(point.period),
    y: ({ point }: SegmentPoint) => point.value,
  }

  const svg = drawPlot(
    {
      height,
      marginTop,
      marginBottom,
      marginLeft: MARGIN_LEFT,
      marginRight: MARGIN_RIGHT,
      x: { axis: null, inset: 5 },
      y: { nice: true, axis: null, inset: 4 },
      fx: { axis: null, padding: PANEL_PADDING },
      fy: { axis: null, padding: 0.3 },
      marks: [
        Plot.gridY({ ticks: 3, stroke: ink.hairline, strokeOpacity: 1 }),
        Plot.axisY({
          ticks: 3,
          tickFormat: format,
          tickSize: 0,
          label: null,
          fill: ink.secondary,
          fontSize: 12,
        }),
        ...ends.map(({ period, position }, index) =>
          Plot.axisX([position], {
            tickFormat: () => formatPeriod(period, language, { short: true }),
            tickSize: 3,
            label: null,
            textAnchor: index === 0 ? 'start' : 'end',
            stroke: ink.hairline,
            fill: ink.secondary,
            fontSize: 12,
          }),
        ),
        Plot.line(others, {
          ...channels,
          z: ({ id, segment }) => `${id}#${segment}`,
          stroke: ink.context,
          strokeOpacity: 0.45,
          strokeWidth: 1,
        }),
        Plot.line(own, {
          ...channels,
          fx: 'fx',
          fy: 'fy',
          z: ({ line, segment }: Placed) => `${line.id}#${segment}`,
          stroke: ({ line }: Placed) => line.colour ?? ink.voice,
          strokeWidth: 2.5,
        }),
        Plot.dot(own, {
          ...channels,
          fx: 'fx',
          fy: 'fy',
          r: 3,
          fill: ({ line, point }: Placed) => (isUnreliable(point) ? ink.surface : (line.colour ?? ink.voice)),
          stroke: ({ line }: Placed) => line.colour ?? ink.voice,
        }),
        ...series.flatMap((line, position) => {
          const { fx, fy } = cell(position, columns)
          return aheadMarks(line, { stroke: line.colour ?? ink.voice, fx: () => fx, fy: () => fy })
        }),
        Plot.dot(gaps, {
          fx: 'fx',
          fy: 'fy',
          x: ({ point }) => periodPosition(point.period),
          frameAnchor: 'bottom',
          dy: -6,
          r: 5,
          symbol: 'square',
          fill: ({ point }) => (point.status === 'suppressed' ? hatchFill('multiples') : ink.surface),
          stroke: ({ point }) => (point.status === 'suppressed' ? ink.secondary : ink.context),
        }),
        ...[1, 2].flatMap((count) => {
          const named = titles.filter(({ lines }) => lines.length === count)
          if (named.length === 0) return []
          return Plot.text(named, {
            fx: 'fx',
            fy: 'fy',
            frameAnchor: 'top-left',
            dy: -12 - (count - 1) * TITLE_LINE,
            text: ({ lines }) => lines.join('\n'),
            lineWidth: panelWidth / FONT_SIZE,
            textOverflow: 'ellipsis',
            fontWeight: 600,
            fill: ink.text,
          })
        }),
        Plot.tip(
          own,
          Plot.pointer({
            ...channels,
            fx: 'fx',
            fy: 'fy',
            title: ({ line, point }: Placed) =>
              `${line.name}, ${formatPeriod(point.period, language)}\n${describeShown(point, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
  svg.prepend(drawHatch(svg.ownerDocument, 'multiples'))
  svg.append(drawKey(svg.ownerDocument, key, { x: 6, y: height - 9 }))
  return svg
}

function place(line: TrendSeries, position: number, columns: number): Placed[] {
  return segments(line.points).map((found) => ({ ...found, line, ...cell(position, columns) }))
}

function cell(position: number, columns: number) {
  return { fx: position % columns, fy: Math.floor(position / columns) }
}

function findEnds(series: readonly TrendSeries[]): { period: string; position: number }[] {
  const placed = findPeriods(series).map((period) => ({ period, position: periodPosition(period) }))
  return [...placed.slice(0, 1), ...placed.slice(1).slice(-1)]
}
