import { type ChartOptions, drawPlot, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findStatusWord, isValued, type Shown } from './shown.ts'
import { svgElement } from './svgElement.ts'
import { chartWords } from './words.ts'

/** A part of a whole; `value` is its share, 0–1. Parts come in the order they are stacked. */
export interface Part extends Shown {
  id: string
  name: string
  fill: string
  /** The colour that reads on the fill. */
  text: string
}

export interface StackedBar {
  id: string
  name: string
  parts: readonly Part[]
}

/** Keeps a part as light as the paper in sight. */
const edge = { stroke: ink.context, 'stroke-width': 0.75 }

const BAR = 34
const NAME = 20
const GAP = 14
const LINE = 20

/**
 * Wholes as bars of one length, parts in the same order; what the published parts leave is hatched when some
 * part is hidden. Under the bars every part of the first one with its share, however small it is drawn.
 */
export function stackedShare(bars: readonly StackedBar[], options: ChartOptions): SVGSVGElement {
  const { width, format, language } = options
  const words = chartWords[language]
  const barsHeight = bars.length * (NAME + BAR + GAP)
  const [first] = bars
  const names = first?.parts.map((part) => `${part.name} ${writeValue(part)}`) ?? []
  const longest = Math.max(80, ...names.map((name) => textWidth(name) + 30))
  const columns = Math.max(1, Math.min(3, Math.floor(width / longest)))
  const lines = Math.ceil(names.length / columns)
  const height = barsHeight + lines * LINE + 8
  return drawPlot(
    {
      height,
      margin: 0,
      marks: [
        hatchPattern('stacked'),
        (_index, _scales, _values, _dimensions, { document }) =>
          svgElement(
            document,
            'g',
            {},
            ...bars.map((bar, index) => drawBar(bar, index * (NAME + BAR + GAP), document)),
            ...(first?.parts.map((part, index) => drawKey(part, index, document)) ?? []),
          ),
      ],
    },
    options,
  )

  function drawBar(bar: StackedBar, top: number, document: Document): SVGElement {
    let left = 0
    const title = svgElement(
      document,
      'text',
      { x: 0, y: top + 14, 'text-anchor': 'start', fill: ink.secondary },
      bar.name,
    )
    const pieces = bar.parts.filter(isValued).map((part) => {
      const piece = drawPiece({ ...part, left: left * width, size: part.value * width }, top + NAME, document)
      left += part.value
      return piece
    })
    const rest = { x: left * width, y: top + NAME, width: Math.max(0, (1 - left) * width), height: BAR }
    const hidden = bar.parts.some(({ status }) => status === 'suppressed')
    const missing = bar.parts.some((part) => !isValued(part) && part.status !== 'suppressed')
    if (hidden) pieces.push(svgElement(document, 'rect', { ...rest, fill: hatchFill('stacked') }))
    else if (missing)
      pieces.push(svgElement(document, 'rect', { ...rest, fill: 'none', stroke: ink.context }))
    return svgElement(document, 'g', {}, title, ...pieces)
  }

  function drawPiece(
    part: Part & { value: number; left: number; size: number },
    y: number,
    document: Document,
  ): SVGElement {
    const { left, size, fill, text } = part
    // a hairline of paper between two parts, so that they are told apart in grey print
    const rect = {
      x: left + 0.5,
      y: y + 0.5,
      width: Math.max(0.5, size - 1.5),
      height: BAR - 1,
      fill,
      ...edge,
    }
    const label = format(part.value)
    const title = svgElement(document, 'title', {}, `${part.name}\n${label}`)
    const piece = svgElement(document, 'g', {}, title, svgElement(document, 'rect', rect))
    if (size > textWidth(label) + 8) {
      const place = { x: left + size / 2, y: y + BAR / 2, dy: '0.35em', fill: text }
      piece.append(svgElement(document, 'text', place, label))
    }
    return piece
  }

  function drawKey(part: Part, index: number, document: Document): SVGElement {
    const x = (index % columns) * (width / columns)
    const y = barsHeight + Math.floor(index / columns) * LINE + 10
    const fill = isValued(part) ? part.fill : part.status === 'suppressed' ? hatchFill('stacked') : 'none'
    const swatch = {
      x: x + 0.5,
      y: y - 6,
      width: 12,
      height: 12,
      fill,
      ...edge,
    }
    const value = svgElement(document, 'tspan', { 'font-weight': 600 }, writeValue(part))
    return svgElement(
      document,
      'g',
      { 'text-anchor': 'start', fill: ink.text },
      svgElement(document, 'rect', swatch),
      svgElement(document, 'text', { x: x + 19, y, dy: '0.35em' }, `${part.name} `, value),
    )
  }

  function writeValue(part: Part): string {
    return isValued(part) ? format(part.value) : findStatusWord(part.status, words)
  }
}
