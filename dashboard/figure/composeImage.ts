import { FONT_SIZE } from '../charts/drawPlot.ts'
import { ink } from '../charts/ink.ts'
import { svgElement } from '../charts/svgElement.ts'
import { wrapText } from '../charts/wrapText.ts'
import { standAlone } from './standAlone.ts'

export interface FigureTexts {
  title: string
  subtitle: string
  /** Source, release, what the reader must know: one paragraph each. */
  notes: readonly string[]
}

const MARGIN = 20
const TITLE_SIZE = 19
const NOTE_SIZE = 12

/** A chart with its title and notes as one SVG document that stands alone: light colours, no style sheet needed. */
export function composeImage(chart: SVGElement, { title, subtitle, notes }: FigureTexts): string {
  const { ownerDocument: document } = chart
  const [width, height] = ['width', 'height'].map((name) => Number(chart.getAttribute(name))) as [
    number,
    number,
  ]
  const whole = width + 2 * MARGIN
  const written: SVGElement[] = []
  let y = MARGIN
  const write = (text: string, size: number, more: Record<string, string | number>) => {
    for (const line of wrapText(text, width, size)) {
      y += Math.round(size * 1.35)
      written.push(svgElement(document, 'text', { x: MARGIN, y, 'font-size': size, ...more }, line))
    }
  }
  write(title, TITLE_SIZE, { 'font-weight': 600, fill: ink.text })
  write(subtitle, FONT_SIZE, { fill: ink.secondary })
  y += 12
  const drawing = chart.cloneNode(true) as SVGElement
  for (const name of ['tabindex', 'aria-describedby']) drawing.removeAttribute(name)
  drawing.setAttribute('x', String(MARGIN))
  drawing.setAttribute('y', String(y))
  y += height + 8
  for (const note of notes) write(note, NOTE_SIZE, { fill: ink.secondary })
  const total = y + MARGIN
  return standAlone(document, [...written, drawing], {
    width: whole,
    height: total,
    paper: ink.paper,
    label: title,
  })
}
