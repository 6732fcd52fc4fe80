import type { RenderFunction } from '@observablehq/plot'
import { textWidth } from './drawPlot.ts'
import { ink } from './ink.ts'
import { isUnreliable, isValued, type Shown } from './shown.ts'
import { svgElement } from './svgElement.ts'
import type { ChartWords } from './words.ts'

export interface KeyItem {
  word: string
  mark: 'square' | 'dot' | 'break'
  fill: string
  stroke: string
}

interface Place {
  x: number
  y: number
}

const SIZE = 12

/** The marks that need a word, and only those the chart really draws. */
export function findKeyItems(
  figures: readonly Shown[],
  { words, hatch }: { words: ChartWords; hatch: string },
): KeyItem[] {
  const items: KeyItem[] = []
  if (figures.some(({ status }) => status === 'suppressed')) {
    items.push({ word: words.suppressed, mark: 'square', fill: hatch, stroke: ink.secondary })
  }
  if (figures.some(({ status }) => status === 'not_available')) {
    items.push({ word: words.missing, mark: 'square', fill: 'none', stroke: ink.context })
  }
  if (figures.some(({ status }) => status === 'not_applicable')) {
    items.push({ word: words.notApplicable, mark: 'square', fill: 'none', stroke: ink.context })
  }
  if (figures.some((figure) => isValued(figure) && isUnreliable(figure))) {
    items.push({ word: words.unreliable, mark: 'dot', fill: ink.surface, stroke: ink.text })
  }
  return items
}

/** One line of swatches with their words, from `x` on, centred on `y`, as a mark of a plot without facets. */
export function keyRow(items: readonly KeyItem[], place: Place): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => drawKey(document, items, place)
}

export function drawKey(document: Document, items: readonly KeyItem[], { x, y }: Place): SVGElement {
  const row = svgElement(document, 'g', { 'text-anchor': 'start', 'font-size': SIZE, fill: ink.secondary })
  let left = x
  for (const item of items) {
    row.append(swatch(item, left, y, document))
    row.append(svgElement(document, 'text', { x: left + 19, y, dy: '0.35em' }, item.word))
    left += 19 + textWidth(item.word, SIZE) + 14
  }
  return row
}

function swatch({ mark, fill, stroke }: KeyItem, x: number, y: number, document: Document): SVGElement {
  if (mark === 'dot') return svgElement(document, 'circle', { cx: x + 6, cy: y, r: 4, fill, stroke })
  if (mark === 'break') {
    return svgElement(document, 'path', {
      d: `M${x + 4},${y - 7}v14M${x + 8},${y - 7}v14`,
      stroke,
      fill: 'none',
    })
  }
  return svgElement(document, 'rect', { x, y: y - 6, width: 13, height: 12, fill, stroke })
}
