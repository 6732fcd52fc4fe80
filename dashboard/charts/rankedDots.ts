import * as Plot from '@observablehq/plot'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { findRuns, groupBands } from './groupBands.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findKeyItems, keyRow } from './key.ts'
import { type Reference, referenceMarks } from './referenceMarks.ts'
import { describeShown, findStatusWord, isUnreliable, isValued, type Shown } from './shown.ts'
import { tickValues } from './tickValues.ts'
import { chartWords } from './words.ts'

export interface RankedRow extends Shown {
  id: string
  name: string
  /** The territory's own colour when the reader chose it; grey otherwise. */
  colour?: string
  /** Rows of the same number cannot be told apart. */
  group?: number | null
}

interface Options extends ChartOptions {
  references?: readonly Reference[]
}

/** One row per territory, highest value first: dot = rate, line = 95 % interval; rows without a value say why. */
export function rankedDots(rows: readonly RankedRow[], options: Options): SVGSVGElement {
  const { width, language, format, references = [] } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const valued = rows.filter(isValued).sort((a, b) => b.value - a.value || compareNames(a, b))
  const others = rows.filter((row) => !isValued(row)).sort(compareNames)
  const ordered = [...valued, ...others]
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const key = findKeyItems(rows, { words, hatch: hatchFill('ranked') })
  const rowHeight = narrow ? 40 : ordered.length > 40 ? 19 : 27
  const domain = findDomain(valued, references)
  const marginTop = 12 + references.length * 17
  const marginBottom = 28 + (key.length > 0 ? 24 : 0)
  const marginLeft = narrow ? 8 : Math.min(width * 0.36, longestName(rows) + 18)
  const valueRoom = Math.max(56, ...valued.map(({ value }) => textWidth(format(value)) + 16))
  const marginRight = narrow ? valueRoom - 8 : valueRoom
  const height = marginTop + marginBottom + rowHeight * Math.max(1, ordered.length)
  const dotDown = narrow ? 8 : 0
  const colour = (row: RankedRow) => row.colour ?? ink.context
  const isChosen = (row: RankedRow) => row.colour !== undefined

  return drawPlot(
    {
      height,
      marginTop,
      marginBottom,
      marginLeft,
      marginRight,
      x: { domain, axis: null },
      y: { type: 'point', domain: ordered.map(({ id }) => id), axis: null, padding: 0.5 },
      marks: [
        hatchPattern('ranked'),
        ...(findRuns(ordered).length > 0
          ? [groupBands(ordered, { rowHeight, right: width - marginRight })]
          : []),
        Plot.ruleY(ordered, { y: 'id', dy: dotDown, stroke: ink.hairline }),
        Plot.axisX(tickValues(domain, { most: Math.floor((width - marginLeft) / 110), format }), {
          tickFormat: format,
          label: null,
          tickSize: 4,
          stroke: ink.hairline,
          fill: ink.secondary,
        }),
        ...referenceMarks(references, { domain, format, width, marginLeft }),
        Plot.ruleY(
          valued.filter(({ interval }) => interval),
          {
            y: 'id',
            x1: (row: RankedRow) => row.interval?.lower,
            x2: (row: RankedRow) => row.interval?.upper,
            dy: dotDown,
            stroke: colour,
            strokeWidth: 3,
            strokeOpacity: 0.55,
            strokeLinecap: 'round',
          },
        ),
        Plot.dot(valued, {
          y: 'id',
          x: 'value',
          dy: dotDown,
          r: (row: RankedRow) => (isChosen(row) ? 6 : 4.5),
          fill: (row: RankedRow) => (isUnreliable(row) ? ink.surface : colour(row)),
          stroke: (row: RankedRow) => (isChosen(row) || !isUnreliable(row) ? colour(row) : ink.secondary),
          strokeWidth: 1.75,
        }),
        suppressedMarks(others, { dotDown }),
        Plot.text(others, {
          y: 'id',
          frameAnchor: 'left',
          dx: 30,
          dy: dotDown,
          textAnchor: 'start',
          text: ({ status }: RankedRow) => findStatusWord(status, words),
          fill: ink.secondary,
          stroke: ink.paper,
          strokeWidth: 4,
        }),
        ...[true, false].map((chosen) =>
          Plot.text(
            ordered.filter((row) => isChosen(row) === chosen),
            {
              y: 'id',
              frameAnchor: 'left',
              dx: narrow ? 0 : -10,
              dy: narrow ? -10 : 0,
              textAnchor: narrow ? 'start' : 'end',
              text: ({ name }: RankedRow) => name,
              lineWidth: (narrow ? width - valueRoom : marginLeft - 8) / 11.5,
              textOverflow: 'ellipsis',
              fontWeight: chosen ? 600 : 400,
              fill: ink.text,
              stroke: ink.paper,
              strokeWidth: 4,
            },
          ),
        ),
        Plot.text(valued, {
          y: 'id',
          frameAnchor: 'right',
          dx: valueRoom - (narrow ? 10 : 4),
          dy: dotDown,
          textAnchor: 'end',
          text: ({ value }: { value: number }) => format(value),
          fill: ink.text,
        }),
        keyRow(key, { x: narrow ? 8 : marginLeft, y: height - 10 }),
        Plot.tip(
          ordered,
          Plot.pointerY({
            y: 'id',
            x: (row: RankedRow) => row.value ?? domain[0],
            title: (row: RankedRow) => `${names.get(row.id)}\n${describeShown(row, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}

/** A hatched stub of fixed length at the start of the row: it has no value to stand at. */
function suppressedMarks(rows: readonly RankedRow[], { dotDown }: { dotDown: number }): Plot.Markish {
  return Plot.vector(
    rows.filter(({ status }) => status === 'suppressed'),
    {
      y: 'id',
      frameAnchor: 'left',
      dx: 12,
      dy: dotDown,
      shape: { draw: (path) => path.rect(-12, -5, 24, 10) },
      anchor: 'start',
      fill: hatchFill('ranked'),
      stroke: ink.secondary,
      strokeWidth: 1,
    },
  )
}

function findDomain(rows: readonly (Shown & { value: number })[], references: readonly Reference[]) {
  const values = [
    ...rows.flatMap(({ value, interval }) => [value, interval?.lower ?? value, interval?.upper ?? value]),
    ...references.map(({ value }) => value),
  ]
  if (values.length === 0) return [0, 1] as const
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || Math.abs(high) || 1) * 0.06
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room] as const
}

function longestName(rows: readonly RankedRow[]): number {
  return Math.max(60, ...rows.map(({ name }) => textWidth(name)))
}

const collator = new Intl.Collator('fr')

function compareNames(a: RankedRow, b: RankedRow): number {
  return collator.compare(a.name, b.name)
}
