import * as Plot from '@observablehq/plot'
import { scaleLinear } from 'd3'
import { formatPeriod } from '../../indicators/format.ts'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findKeyItems, keyRow } from './key.ts'
import { findLabelPlace } from './labelPlace.ts'
import { periodPosition, thinPeriods } from './periodPosition.ts'
import type { TrendPoint } from './segments.ts'
import { describeShown, isValued } from './shown.ts'
import { spread } from './spread.ts'
import { breakMarks, gapMarks } from './trendGaps.ts'
import { findPeriods, lineMarks, type TrendSeries } from './trendLine.ts'
import { chartWords } from './words.ts'

interface Options extends ChartOptions {
  height?: number
  /** Starts the vertical axis at zero; by default it takes the room of the values. */
  zero?: boolean
}

/** Lines over periods: breaks and missing values are gaps with a mark, unreliable values open dots. */
export function trend(series: readonly TrendSeries[], options: Options): SVGSVGElement {
  const { width, language, format, zero = false } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const named = series.filter(({ role }) => role !== 'context')
  const periods = findPeriods(series)
  const key = findKeyItems(
    named.flatMap(({ points }) => points),
    { words, hatch: hatchFill('trend') },
  )
  const marginBottom = 30 + (key.length > 0 ? 24 : 0)
  const labelRoom = Math.max(40, ...named.map(({ name }) => textWidth(name) + 22))
  const tickWidth = textWidth(formatPeriod(periods.at(-1) ?? '', language, { short: true }))
  // the last period is written under the last point, which on a phone is at the edge
  const marginRight = narrow ? Math.max(18, tickWidth / 2 - INSET + 2) : Math.min(labelRoom, width * 0.28)
  const height = options.height ?? (narrow ? 250 : 300)
  const marginLeft = 54
  const marginTop = 22
  const y = scaleLinear(findDomain(series, zero), [height - marginBottom, marginTop]).nice(5)
  const periodRoom = Math.floor((width - marginLeft - marginRight) / (textWidth(periods[0] ?? '') + 16))
  const ticks = new Map(thinPeriods(periods, periodRoom).map((period) => [periodPosition(period), period]))
  const edge = periodPosition(periods.at(-1) ?? '')
  const x = scaleLinear(
    [periodPosition(periods[0] ?? ''), edge],
    [marginLeft + INSET, width - marginRight - INSET],
  )
  const lines = [...series].sort((a, b) => roleOrder[a.role] - roleOrder[b.role])

  return drawPlot(
    {
      height,
      marginTop,
      marginBottom,
      marginLeft,
      marginRight,
      x: { axis: null, inset: INSET },
      y: { domain: y.domain(), axis: null },
      marks: [
        hatchPattern('trend'),
        Plot.gridY({ ticks: 5, stroke: ink.hairline, strokeOpacity: 1 }),
        Plot.axisY({ ticks: 5, tickFormat: format, tickSize: 0, label: null, fill: ink.secondary }),
        Plot.axisX([...ticks.keys()], {
          tickFormat: (position: number) =>
            formatPeriod(ticks.get(position) ?? '', language, { short: true }),
          tickSize: 4,
          label: null,
          stroke: ink.hairline,
          fill: ink.secondary,
        }),
        ...lines.flatMap((line) => lineMarks(line)),
        ...named.flatMap((line) => gapMarks(line)),
        breakMarks(named, { word: words.break, narrow }),
        labelMarks(),
        keyRow(key, { x: narrow ? 6 : marginLeft, y: height - 8 }),
        Plot.tip(
          named.flatMap((line) => line.points.map((point) => ({ line, point }))),
          Plot.pointer({
            x: ({ point }: Tipped) => periodPosition(point.period),
            y: ({ point }: Tipped) => point.value ?? y.domain()[0],
            title: ({ line, point }: Tipped) =>
              `${line.name}, ${formatPeriod(point.period, language)}\n${describeShown(point, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )

  /** The name of each named series right of its last value, or of what it projects, moved apart where they would touch. */
  function labelMarks(): Plot.Markish {
    const ends = named.flatMap((line) => {
      const points = [...line.points.filter(isValued), ...(line.projection ? [line.projection] : [])]
      const last = points.at(-1)
      const drawn = points.map(({ period, value }) => ({ x: x(periodPosition(period)), y: y(value) }))
      const place = narrow ? findLabelPlace(drawn, textWidth(line.name)) : last && y(last.value)
      return place === undefined ? [] : [{ line, x: edge, place }]
    })
    const places = spread(
      ends.map(({ place }) => place),
      { gap: 16, max: height - marginBottom },
    )
    return [true, false].map((chosen) => {
      const shown = ends.flatMap((end, index) => {
        const place = places[index]
        return place !== undefined && (end.line.role === 'chosen') === chosen ? [{ ...end, place }] : []
      })
      return Plot.text(shown, {
        x: narrow ? undefined : 'x',
        y: ({ place }) => y.invert(place),
        frameAnchor: narrow ? 'right' : undefined,
        text: ({ line }) => line.name,
        textAnchor: narrow ? 'end' : 'start',
        dx: narrow ? marginRight - INSET : 11,
        fontWeight: chosen ? 600 : 400,
        lineWidth: (narrow ? width / 2 : marginRight - 10) / 12,
        textOverflow: 'ellipsis',
        fill: ink.text,
        stroke: ink.paper,
        strokeWidth: 4,
      })
    })
  }
}

interface Tipped {
  line: TrendSeries
  point: TrendPoint
}

/** Between the frame and what is drawn, in pixels. */
const INSET = 6

const roleOrder = { context: 0, reference: 1, chosen: 2 } as const

function findDomain(series: readonly TrendSeries[], zero: boolean): [number, number] {
  const values = series.flatMap(({ points, role }) =>
    points
      .filter(isValued)
      .flatMap(({ value, interval }) =>
        role === 'chosen' && interval ? [interval.lower, interval.upper] : [value],
      ),
  )
  values.push(...series.flatMap(({ projection }) => (projection ? [projection.lower, projection.upper] : [])))
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === high) return [zero ? 0 : low * 0.9, high * 1.1 || 1]
  return [zero ? 0 : low, high]
}
