import * as Plot from '@observablehq/plot'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { ink } from './ink.ts'
import { svgElement } from './svgElement.ts'
import { chartWords } from './words.ts'

export interface ChangeRow {
  id: string
  name: string
  rateEffect: number
  mixEffect: number
  colour?: string
}

/** Height of a bar in pixels. */
const THICK = 16

interface Bar {
  id: string
  kind: 'rateEffect' | 'mixEffect'
  value: number
  colour: string
}

/** Two bars from zero for each part: what its rate brings to the change, and what its weight does. */
export function changeBars(rows: readonly ChangeRow[], options: ChartOptions): SVGSVGElement {
  const { width, language, format } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const ordered = rows.toSorted((a, b) => Math.abs(sumOf(b)) - Math.abs(sumOf(a)))
  const bars = ordered.flatMap((row): Bar[] =>
    (['rateEffect', 'mixEffect'] as const).map((kind) => ({
      id: row.id,
      kind,
      value: row[kind],
      colour: row.colour ?? ink.secondary,
    })),
  )
  const reach = (sign: 1 | -1) => Math.max(0, ...bars.map(({ value }) => sign * value))
  const span = reach(1) + reach(-1) || 1
  const longest = Math.max(60, ...rows.map(({ name }) => textWidth(name)))
  const valueRoom = Math.max(...bars.map(({ value }) => textWidth(format(value))), 40) + 10
  const marginLeft = narrow ? 0 : Math.min(width * 0.36, longest + 14)
  // the words of a bar stand beyond its end, on either side
  const perPixel = span / Math.max(80, width - marginLeft - 2 * valueRoom)
  const domain = [-reach(-1) - valueRoom * perPixel, reach(1) + valueRoom * perPixel] as const
  const above = narrow ? 22 : 5
  const rowHeight = above + 2 * THICK + 9
  const tops = { rateEffect: above, mixEffect: above + THICK + 2 }

  return drawPlot(
    {
      height: 30 + Math.max(1, rows.length) * rowHeight,
      marginTop: 28,
      marginBottom: 2,
      marginLeft,
      marginRight: 0,
      x: { domain, axis: null },
      y: { domain: ordered.map(({ id }) => id), axis: null, padding: 0 },
      marks: [
        key(words, marginLeft),
        ...(['rateEffect', 'mixEffect'] as const).flatMap((kind) => {
          const mine = bars.filter((bar) => bar.kind === kind)
          return [
            Plot.barX(mine, {
              y: 'id',
              x1: 0,
              x2: 'value',
              fill: kind === 'rateEffect' ? 'colour' : ink.surface,
              stroke: 'colour',
              insetTop: tops[kind],
              insetBottom: rowHeight - tops[kind] - THICK,
            }),
            ...[true, false].map((positive) =>
              Plot.text(
                mine.filter(({ value }) => value >= 0 === positive),
                {
                  y: 'id',
                  x: 'value',
                  dx: positive ? 6 : -6,
                  dy: tops[kind] + (THICK - rowHeight) / 2,
                  textAnchor: positive ? 'start' : 'end',
                  text: ({ value }: Bar) => format(value),
                  fill: ink.text,
                },
              ),
            ),
          ]
        }),
        Plot.ruleX([0], { stroke: ink.secondary }),
        ...[true, false].map((chosen) =>
          Plot.text(
            ordered.filter(({ colour }) => (colour !== undefined) === chosen),
            {
              y: 'id',
              frameAnchor: 'left',
              dx: narrow ? 0 : -10,
              dy: narrow ? 11 - rowHeight / 2 : 0,
              textAnchor: narrow ? 'start' : 'end',
              text: ({ name }: ChangeRow) => name,
              lineWidth: (narrow ? width : marginLeft - 10) / 12,
              textOverflow: 'ellipsis',
              fontWeight: chosen ? 600 : 400,
              fill: ink.text,
              stroke: ink.paper,
              strokeWidth: 4,
            },
          ),
        ),
      ],
    },
    options,
  )
}

function sumOf({ rateEffect, mixEffect }: ChangeRow): number {
  return rateEffect + mixEffect
}

/** Filled for the rate, outlined for the mix. */
function key(words: (typeof chartWords)['fr'], x: number): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const row = svgElement(document, 'g', { fill: ink.secondary, 'text-anchor': 'start' })
    let left = x
    for (const [word, fill] of [
      [words.rateEffect, ink.secondary],
      [words.mixEffect, ink.surface],
    ] as const) {
      row.append(
        svgElement(document, 'rect', {
          x: left + 1,
          y: 4,
          width: 13,
          height: 12,
          fill,
          stroke: ink.secondary,
        }),
        svgElement(document, 'text', { x: left + 20, y: 10, dy: '0.35em' }, word),
      )
      left += 20 + textWidth(word) + 16
    }
    return row
  }
}
