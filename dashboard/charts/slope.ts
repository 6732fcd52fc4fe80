import * as Plot from '@observablehq/plot'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { ink } from './ink.ts'
import { describeLeftOut, note } from './leftOut.ts'
import { describeShown, isUnreliable, isValued, type Shown, type Valued } from './shown.ts'
import { spread } from './spread.ts'
import { svgElement } from './svgElement.ts'
import { chartWords } from './words.ts'

export interface SlopeRow {
  id: string
  name: string
  before: Shown
  after: Shown
  /** The territory's own colour when the reader chose it; grey otherwise. */
  colour?: string
  /** What the others are compared with: in ink. */
  isReference?: boolean
}

interface Options extends ChartOptions {
  /** The two periods, as they are written. */
  periods: readonly [string, string]
}

type Drawn = SlopeRow & { before: Valued<Shown>; after: Valued<Shown> }

interface End {
  row: Drawn
}

/** Up to this many lines each has its name; beyond, the chosen ones and the references. */
const NAMED_ALL = 14
const LINE = 17
/** In pixels, from a text to the edge of the drawing, with its dot. */
const LABEL_GAP = 18

/** One line per territory between two periods, named and valued at its ends; where an end is missing, it is counted below. */
export function slope(rows: readonly SlopeRow[], options: Options): SVGSVGElement {
  const { width, language, format, periods } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const drawn = rows.filter(isDrawn)
  const leftOut = describeLeftOut(
    rows.filter((row) => !isDrawn(row)).map(({ before, after }) => (isValued(after) ? before : after)),
    words,
  )
  const isNamed = (row: Drawn) => drawn.length <= NAMED_ALL || isMarked(row)
  const named = drawn.filter(isNamed)
  const height = Math.max(narrow ? 340 : 420, named.length * LINE + 90) + (leftOut ? 22 : 0)
  // on a phone the names stand at the left alone
  const room = width * (narrow ? 0.5 : 0.4) - LABEL_GAP
  const labels: Labels = named.map((row) => ({
    row,
    before: `${shorten(row.name, room - textWidth(format(row.before.value)))} ${format(row.before.value)}`,
    after: narrow
      ? format(row.after.value)
      : `${format(row.after.value)} ${shorten(row.name, room - textWidth(format(row.after.value)))}`,
  }))
  const left = Math.max(96, LABEL_GAP + widest(labels.map(({ before }) => before)))
  const frame = {
    top: 40,
    bottom: height - 18 - (leftOut ? 26 : 0),
    left,
    right: narrow ? LABEL_GAP + widest([...labels.map(({ after }) => after), periods[1]]) : left,
  }
  const colour = (row: Drawn) => row.colour ?? (row.isReference ? ink.text : ink.context)
  const ends = drawn.flatMap((row) => [
    { row, at: 0, shown: row.before },
    { row, at: 1, shown: row.after },
  ])

  return drawPlot(
    {
      height,
      marginTop: frame.top,
      marginBottom: height - frame.bottom,
      marginLeft: frame.left,
      marginRight: frame.right,
      x: { domain: [0, 1], axis: null },
      y: { axis: null, inset: 8 },
      marks: [
        Plot.ruleX([0, 1], { stroke: ink.hairline }),
        ...periods.map((period, side) =>
          Plot.text([period], {
            x: () => side,
            frameAnchor: 'top',
            // two dates side by side would meet on a phone
            textAnchor: narrow ? (side === 0 ? 'end' : 'start') : 'middle',
            dy: -22,
            text: (written: string) => written,
            fontWeight: 600,
            fill: ink.text,
          }),
        ),
        Plot.link(
          [...drawn].sort((a, b) => Number(isMarked(a)) - Number(isMarked(b))),
          {
            x1: 0,
            x2: 1,
            y1: ({ before }: Drawn) => before.value,
            y2: ({ after }: Drawn) => after.value,
            stroke: colour,
            strokeWidth: (row: Drawn) => (row.colour ? 2.5 : 1.5),
            strokeOpacity: (row: Drawn) => (isMarked(row) ? 1 : 0.8),
          },
        ),
        Plot.dot(ends, {
          x: 'at',
          y: ({ shown }) => shown.value,
          r: ({ row }) => (row.colour ? 5 : 3.5),
          // Plot would paint the largest first
          sort: (one: End, other: End) => Number(isMarked(one.row)) - Number(isMarked(other.row)),
          fill: ({ row, shown }) => (isUnreliable(shown) ? ink.surface : colour(row)),
          stroke: ({ row }) => colour(row),
        }),
        sideLabels(labels, { side: 'before', x: frame.left - 10, bottom: frame.bottom }),
        sideLabels(labels, { side: 'after', x: width - frame.right + 10, bottom: frame.bottom }),
        ...(leftOut ? [note(leftOut, 6, height - 10)] : []),
        Plot.tip(
          ends,
          Plot.pointer({
            x: 'at',
            y: ({ shown }) => shown.value,
            title: ({ row, shown, at }) =>
              `${row.name}, ${periods[at as 0 | 1]}\n${describeShown(shown, format, words)}`,
            fontSize: 13,
          }),
        ),
      ],
    },
    options,
  )
}

/** What is written at the two ends of each line that has a name. */
type Labels = readonly { row: Drawn; before: string; after: string }[]

interface Place {
  side: 'before' | 'after'
  /** Where the texts begin or end. */
  x: number
  bottom: number
}

/** The names and values at one end, moved apart where they would cover each other. */
function sideLabels(labels: Labels, { side, x, bottom }: Place): Plot.RenderFunction {
  return (_index, { y }, _values, _dimensions, { document }) => {
    const group = svgElement(document, 'g', { 'text-anchor': side === 'before' ? 'end' : 'start' })
    const places = spread(
      labels.map(({ row }) => Number(y?.(row[side].value))),
      { gap: LINE, max: bottom - 6 },
    )
    labels.forEach((label, index) => {
      const weight = isMarked(label.row) ? 600 : 400
      const at = { x, y: places[index] ?? 0, dy: '0.35em', fill: ink.text, 'font-weight': weight }
      group.append(svgElement(document, 'text', at, label[side]))
    })
    return group
  }
}

/** A name and a space in a width in pixels: one that is longer keeps its first letters, and is whole in the table. */
function shorten(name: string, room: number): string {
  const letters = Math.max(2, Math.floor(room / textWidth('a')) - 1)
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text)))
}

function isDrawn(row: SlopeRow): row is Drawn {
  return isValued(row.before) && isValued(row.after)
}

function isMarked({ colour, isReference }: SlopeRow): boolean {
  return colour !== undefined || isReference === true
}
