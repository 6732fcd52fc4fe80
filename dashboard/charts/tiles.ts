import type { RenderFunction } from '@observablehq/plot'
import { mapPaint } from './classPaint.ts'
import type { ChartOptions } from './drawPlot.ts'
import { ink } from './ink.ts'
import { describeShown, findStatusWord, isValued, type Shown } from './shown.ts'
import { svgElement } from './svgElement.ts'
import { chartWords } from './words.ts'

export interface Tile extends Shown {
  code: string
  name: string
  chosen?: boolean
  column: number
  row: number
}

/** `inside`: name and value in the tile; `below`: code in the tile, name and value under it; `code`: nothing else. */
export type TileLabels = 'inside' | 'below' | 'code'

interface Grid extends Pick<ChartOptions, 'language' | 'format'> {
  /** The chart whose hatching is used. */
  chart: string
  breaks: readonly number[]
  x: number
  y: number
  size: number
  /** From one tile to the next, in both directions. */
  pitch: number
  labels: TileLabels
}

/** Territories as squares of one size, painted like a map. */
export function tileMarks(tiles: readonly Tile[], grid: Grid): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) =>
    svgElement(
      document,
      'g',
      { 'font-size': 12, 'text-anchor': 'middle' },
      ...tiles.map((tile) => drawTile(tile, grid, document)),
    )
}

function drawTile(tile: Tile, grid: Grid, document: Document): SVGElement {
  const { chart, breaks, size, pitch, format, labels, language } = grid
  const words = chartWords[language]
  const left = grid.x + tile.column * pitch
  const top = grid.y + tile.row * pitch
  const { fill, text } = mapPaint(tile, breaks, chart)
  const value = isValued(tile) ? format(tile.value) : findStatusWord(tile.status, words)
  const below = labels === 'below'
  const lines =
    labels === 'inside'
      ? [...breakName(tile.name), ...(isValued(tile) ? [value] : breakName(value))]
      : [tile.code]
  const write = (content: string, y: number, more: Record<string, string | number>) =>
    svgElement(document, 'text', { x: left + size / 2, y, ...more }, content)
  const middle = top + size / 2 - ((lines.length - 1) * LINE) / 2
  return svgElement(
    document,
    'g',
    {},
    // the other charts of tiles have tips, which fingers and keys find too
    ...(below
      ? [svgElement(document, 'title', {}, `${tile.name}\n${describeShown(tile, format, words)}`)]
      : []),
    square(
      { left, top, size, inset: tile.chosen ? 4 : 1 },
      { fill, stroke: isValued(tile) ? 'none' : ink.context },
    ),
    ...(tile.chosen
      ? [square({ left, top, size, inset: 1 }, { fill: 'none', stroke: ink.text, 'stroke-width': 2 })]
      : []),
    ...lines.map((line, index) =>
      write(line, middle + index * LINE, {
        dy: '0.35em',
        fill: text,
        ...(labels === 'code' && size > 40 ? { 'font-size': 15 } : {}),
        ...halo(tile),
        ...(index === 0 ? bold : {}),
      }),
    ),
    ...(below
      ? [...breakName(tile.name), ...breakName(value)].map((line, index) =>
          write(line, top + size + 14 + index * LINE, under),
        )
      : []),
  )

  function square(
    place: { left: number; top: number; size: number; inset: number },
    paint: Record<string, string | number>,
  ): SVGElement {
    const side = place.size - 2 * place.inset
    const [x, y] = [place.left + place.inset, place.top + place.inset]
    return svgElement(document, 'rect', { x, y, width: side, height: side, ...paint })
  }
}

const LINE = 14
const bold = { 'font-weight': 600 }
const under = { fill: ink.text }

/** Words on the hatching of a suppressed tile need paper behind them. */
function halo(tile: Tile): Record<string, string | number> {
  if (isValued(tile)) return {}
  return { stroke: ink.surface, 'stroke-width': 4, 'paint-order': 'stroke' }
}

/** A name in at most two lines, cut at a space or after a hyphen. */
function breakName(name: string): string[] {
  const cut = name.search(/[\s-](?=\S{4,})/)
  if (name.length <= 10 || cut < 0) return [name]
  return [name.slice(0, cut + (name[cut] === '-' ? 1 : 0)), name.slice(cut + 1)]
}
