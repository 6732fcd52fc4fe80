import * as Plot from '@observablehq/plot'
import { formatDate } from '../../indicators/format.ts'
import { type ChartOptions, drawPlot, FONT_SIZE, isNarrow, textWidth } from './drawPlot.ts'
import { ink } from './ink.ts'
import { periodPosition, yearsBetween } from './periodPosition.ts'
import { wrapText } from './wrapText.ts'

/** Something that lasts: a day that the source does not give is null. */
export interface Span {
  id: string
  name: string
  from: string | null
  to: string | null
  /** The whole that the other spans are parts of. */
  whole?: boolean
}

/** A day worth a line across the spans. */
export interface Moment {
  date: string
  name: string
}

type Options = Omit<ChartOptions, 'format'> & { moments?: readonly Moment[] }

const dateWords = {
  fr: { noDates: 'dates non précisées', noStart: 'début non précisé', noEnd: 'fin non précisée' },
  en: { noDates: 'dates not stated', noStart: 'start not stated', noEnd: 'end not stated' },
}

const BAR = 14
const LINE = 15
const MOMENT_LINE = 17
const MARGIN_RIGHT = 12

/** One bar per span from first to last day; dashes run where a day is not known, to the end of what is drawn. */
export function timeline(spans: readonly Span[], options: Options): SVGSVGElement {
  const { width, language, moments = [] } = options
  const words = dateWords[language]
  const narrow = isNarrow(width)
  const days = [...spans.flatMap(({ from, to }) => [from, to]), ...moments.map(({ date }) => date)].flatMap(
    (day) => (day === null ? [] : [periodPosition(day)]),
  )
  const [start, end] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 1]
  const years = yearsBetween(start, end).filter((_, index) => !narrow || index % 2 === 0)
  const bars = spans.map((span) => ({
    ...span,
    x1: span.from === null ? start : periodPosition(span.from),
    x2: span.to === null ? end : periodPosition(span.to),
  }))
  const known = bars.filter(({ from, to }) => from !== null && to !== null)
  const open = bars.filter(({ from, to }) => from === null || to === null)
  const marginLeft = narrow ? 1 : Math.min(width * 0.4, Math.max(60, ...spans.map(longest)) + 16)
  const names = new Map(
    spans.map(({ id, name }) => [id, wrapText(name, narrow ? width : marginLeft - 12)] as const),
  )
  const mostLines = Math.max(1, ...[...names.values()].map((lines) => lines.length))
  // on a phone a name stands above its bar
  const row = narrow ? LINE * mostLines + BAR + 15 : LINE * (mostLines + 1)
  const insetBottom = narrow ? 6 : (row - BAR) / 2
  const insetTop = row - BAR - insetBottom
  const barDy = (insetTop - insetBottom) / 2
  const top = moments.length * MOMENT_LINE + 8
  const stacked = stack()
  return drawPlot(
    {
      height: top + spans.length * row + 28,
      marginTop: top,
      marginBottom: 28,
      marginLeft,
      marginRight: MARGIN_RIGHT,
      x: { domain: [start, end], axis: null },
      y: { domain: spans.map(({ id }) => id), axis: null, padding: 0 },
      marks: [
        Plot.gridX(years, { stroke: ink.hairline, strokeOpacity: 1 }),
        (['start', 'middle', 'end'] as const).map((textAnchor) =>
          Plot.axisX(
            years.filter((year) => findAnchor(year) === textAnchor),
            {
              tickFormat: String,
              tickSize: 4,
              label: null,
              fill: ink.secondary,
              stroke: ink.hairline,
              textAnchor,
            },
          ),
        ),
        Plot.barX(known, {
          y: 'id',
          x1: 'x1',
          x2: 'x2',
          fill: ({ whole }: Span) => (whole ? ink.voice : ink.context),
          insetTop,
          insetBottom,
        }),
        Plot.ruleY(open, {
          y: 'id',
          x1: 'x1',
          x2: 'x2',
          dy: barDy,
          stroke: ink.secondary,
          strokeWidth: 1.5,
          strokeDasharray: '4 5',
        }),
        Plot.text(open, {
          y: 'id',
          x: (bar: (typeof bars)[number]) => (bar.x1 + bar.x2) / 2,
          dy: barDy,
          text: writeOpen,
          fill: ink.secondary,
          stroke: ink.paper,
          strokeWidth: 8,
        }),
        stacked.map(({ date, name }, index) => [
          Plot.ruleX([periodPosition(date)], {
            stroke: ink.text,
            strokeWidth: 1.25,
            strokeDasharray: '2 3',
            insetTop: -(moments.length - index) * MOMENT_LINE + 6,
          }),
          Plot.text([name], {
            x: [periodPosition(date)],
            frameAnchor: 'top',
            dy: -(moments.length - index) * MOMENT_LINE + 4,
            ...(isLate(date) ? { textAnchor: 'end', dx: -5 } : { textAnchor: 'start', dx: 5 }),
            text: () => `${name} ${formatDate(date, language, { short: true })}`,
            fill: ink.text,
            stroke: ink.paper,
            strokeWidth: 6,
          }),
        ]),
        [true, false].map((whole) =>
          Plot.text(
            spans.filter((span) => (span.whole === true) === whole),
            {
              y: 'id',
              frameAnchor: 'left',
              dx: narrow ? 0 : -12,
              dy: narrow ? insetTop - row / 2 - 6 : 0,
              lineAnchor: narrow ? 'bottom' : 'middle',
              lineHeight: LINE / FONT_SIZE,
              textAnchor: narrow ? 'start' : 'end',
              text: ({ id }: Span) => names.get(id)?.join('\n'),
              fontWeight: whole ? 600 : 400,
              fill: ink.text,
              stroke: ink.paper,
              strokeWidth: 4,
            },
          ),
        ),
        Plot.tip(
          known,
          Plot.pointerY({
            y: 'id',
            x: 'x2',
            title: ({ name, from, to }: Span) => `${name}\n${writeDay(from)} – ${writeDay(to)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    { ...options, format: String },
  )

  /** A year is written under its line, but for what would go past an edge of the drawing. */
  function findAnchor(year: number): 'start' | 'middle' | 'end' {
    const at = marginLeft + ((year - start) / (end - start)) * (width - marginLeft - MARGIN_RIGHT)
    const half = textWidth(String(year)) / 2
    if (at < half) return 'start'
    return at > width - half ? 'end' : 'middle'
  }

  function longest({ name }: Span): number {
    return textWidth(name)
  }

  function writeDay(day: string | null): string {
    return day === null ? '' : formatDate(day, language, { short: true })
  }

  function writeOpen({ from, to }: Span): string {
    if (from === null && to === null) return words.noDates
    return from === null ? words.noStart : words.noEnd
  }

  /** Written before its line, where there is no room after it. */
  function isLate(date: string): boolean {
    return periodPosition(date) > (start + end) / 2
  }

  /** From top to bottom, so that no line crosses the words of another: the latest first of those written before their lines. */
  function stack(): Moment[] {
    const byDate = moments.toSorted((a, b) => (a.date < b.date ? -1 : 1))
    const late = byDate.filter(({ date }) => isLate(date))
    return [...late.toReversed(), ...byDate.filter(({ date }) => !isLate(date))]
  }
}
