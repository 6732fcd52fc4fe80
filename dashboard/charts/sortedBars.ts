import * as Plot from '@observablehq/plot'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findStatusWord, isValued, type Shown } from './shown.ts'
import { chartWords } from './words.ts'

export interface BarRow extends Shown {
  id: string
  name: string
  colour?: string
}

interface Options extends ChartOptions {
  /** `value`: longest first. `given`: categories that have an order of their own, such as ages. */
  order?: 'value' | 'given'
}

/** Bars from zero, each with its name and figure; a category without a value comes last and says why. */
export function sortedBars(rows: readonly BarRow[], options: Options): SVGSVGElement {
  const { width, language, format, order = 'value' } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const valued = rows.filter(isValued)
  if (order === 'value') valued.sort((a, b) => b.value - a.value)
  const others = rows.filter((row) => !isValued(row))
  const ordered = order === 'value' ? [...valued, ...others] : [...rows]
  const rowHeight = narrow ? 42 : 28
  const valueRoom = Math.max(30, ...valued.map(({ value }) => textWidth(format(value)) + 12))
  const longest = Math.max(60, ...rows.map(({ name }) => textWidth(name)))
  const marginLeft = narrow ? 1 : Math.min(width * 0.42, longest + 14)
  const down = narrow ? 8 : 0
  const inset = narrow ? { insetTop: 20, insetBottom: 5 } : { insetTop: 5, insetBottom: 5 }
  return drawPlot(
    {
      height: Math.max(1, ordered.length) * rowHeight + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft,
      marginRight: valueRoom,
      x: { domain: [0, Math.max(0, ...valued.map(({ value }) => value)) || 1], axis: null },
      y: { domain: ordered.map(({ id }) => id), axis: null, padding: 0 },
      marks: [
        hatchPattern('bars'),
        Plot.barX(valued, {
          y: 'id',
          x: 'value',
          fill: ({ colour }: BarRow) => colour ?? ink.voice,
          ...inset,
        }),
        Plot.barX(
          others.filter(({ status }) => status === 'suppressed'),
          {
            y: 'id',
            x1: 0,
            x2: 0,
            insetRight: -40,
            fill: hatchFill('bars'),
            stroke: ink.secondary,
            ...inset,
          },
        ),
        Plot.ruleX([0], { stroke: ink.secondary }),
        Plot.text(ordered, {
          y: 'id',
          frameAnchor: 'left',
          dx: narrow ? 0 : -10,
          dy: narrow ? -11 : 0,
          textAnchor: narrow ? 'start' : 'end',
          text: ({ name }: BarRow) => name,
          lineWidth: (narrow ? width : marginLeft - 10) / 12,
          textOverflow: 'ellipsis',
          fill: ink.text,
        }),
        Plot.text(valued, {
          y: 'id',
          x: 'value',
          dx: 6,
          dy: down,
          textAnchor: 'start',
          text: ({ value }: { value: number }) => format(value),
          fill: ink.text,
        }),
        ...[true, false].map((hidden) =>
          Plot.text(
            others.filter(({ status }) => (status === 'suppressed') === hidden),
            {
              y: 'id',
              x: 0,
              dx: hidden ? 48 : 6,
              dy: down,
              textAnchor: 'start',
              text: ({ status }: BarRow) => findStatusWord(status, words),
              fill: ink.secondary,
            },
          ),
        ),
      ],
    },
    options,
  )
}
