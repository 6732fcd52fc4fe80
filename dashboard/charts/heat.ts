import * as Plot from '@observablehq/plot'
import { classBreaks } from './classBreaks.ts'
import { classLegend, LEGEND_HEIGHT } from './classLegend.ts'
import { mapPaint } from './classPaint.ts'
import { type ChartOptions, drawPlot, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findKeyItems, keyRow } from './key.ts'
import { thinPeriods } from './periodPosition.ts'
import { describeShown, isValued, type Shown } from './shown.ts'
import { chartWords } from './words.ts'

export interface HeatRow {
  id: string
  name: string
  chosen?: boolean
  /** One figure a period. */
  cells: readonly (Shown & { period: string })[]
}

interface Options extends ChartOptions {
  /** In the order of time. */
  periods: readonly string[]
  formatPeriod: (period: string) => string
  /** What class limits are rounded to. */
  step?: number
}

const ROW = 30

/** Territories by periods: one cell a figure, darker where it is higher, written where it fits; classes are common to all. */
export function heat(rows: readonly HeatRow[], options: Options): SVGSVGElement {
  const { width, language, format, periods, formatPeriod, step } = options
  const words = chartWords[language]
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  const figures = cells.map(({ cell }) => cell)
  const breaks = classBreaks(figures, step === undefined ? {} : { step })
  const key = findKeyItems(figures, { words, hatch: hatchFill('heat') })
  const marginBottom = LEGEND_HEIGHT + 14 + (key.length > 0 ? 24 : 0)
  const marginLeft = Math.min(width * 0.34, Math.max(64, ...rows.map(({ name }) => textWidth(name) + 14)))
  const cellWidth = (width - marginLeft - 34) / Math.max(1, periods.length)
  const isTight = cellWidth < 66
  const marginTop = isTight ? 60 : 34
  const height = marginTop + marginBottom + ROW * Math.max(1, rows.length)
  const longest = Math.max(0, ...figures.filter(isValued).map(({ value }) => textWidth(format(value), 12)))
  const written = thinPeriods(periods, (width - marginLeft) / (isTight ? 22 : 66))
  const paint = (cell: Shown) => mapPaint(cell, breaks, 'heat')
  const place = { x: ({ cell }: Cell) => cell.period, y: ({ row }: Cell) => row.id }

  return drawPlot(
    {
      height,
      marginTop,
      marginBottom,
      marginLeft,
      marginRight: isTight ? 34 : 4,
      x: { type: 'band', domain: [...periods], axis: null, padding: 0.04 },
      y: { type: 'band', domain: rows.map(({ id }) => id), axis: null, padding: 0.08 },
      marks: [
        hatchPattern('heat'),
        Plot.cell(cells, {
          ...place,
          fill: ({ cell }: Cell) => paint(cell).fill,
          stroke: ({ cell }: Cell) => (isValued(cell) ? 'none' : ink.hairline),
        }),
        ...(cellWidth >= longest + 6
          ? [
              Plot.text(
                cells.filter(({ cell }) => isValued(cell)),
                {
                  ...place,
                  text: ({ cell }: Cell) => format(cell.value ?? 0),
                  fill: ({ cell }: Cell) => paint(cell).text,
                  fontSize: 12,
                },
              ),
            ]
          : []),
        Plot.text(written, {
          x: (period: string) => period,
          frameAnchor: 'top',
          dy: -12,
          rotate: isTight ? -40 : 0,
          textAnchor: isTight ? 'start' : 'middle',
          text: formatPeriod,
          fill: ink.secondary,
          fontSize: 12,
        }),
        ...[true, false].map((chosen) =>
          Plot.text(
            rows.filter((row) => (row.chosen ?? false) === chosen),
            {
              y: 'id',
              frameAnchor: 'left',
              dx: -8,
              textAnchor: 'end',
              text: 'name',
              lineWidth: (marginLeft - 10) / 11.5,
              textOverflow: 'ellipsis',
              fontWeight: chosen ? 600 : 400,
              fill: ink.text,
            },
          ),
        ),
        classLegend({
          breaks,
          format,
          x: marginLeft,
          y: height - marginBottom + 14,
          width: width - marginLeft,
        }),
        keyRow(key, { x: marginLeft, y: height - 10 }),
        Plot.tip(
          cells,
          Plot.pointer({
            ...place,
            title: ({ row, cell }: Cell) =>
              `${row.name}, ${formatPeriod(cell.period)}\n${describeShown(cell, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}

interface Cell {
  row: HeatRow
  cell: HeatRow['cells'][number]
}
