import { JSDOM } from 'jsdom'
import type { Shown } from '../../../dashboard/charts/shown.ts'
import { formatShare } from '../../../indicators/format.ts'

export const { document } = new JSDOM('').window

/** The options of a test drawing; French, 760 px wide, a rate in per cent. */
export const options = {
  width: 760,
  language: 'fr',
  format: (value: number) => formatShare(value, 'fr'),
  label: 'Message du graphique',
  document,
} as const

export function published(value: number, more: Partial<Shown> = {}): Shown {
  return { value, status: 'published', flags: [], ...more }
}

export const suppressed: Shown = { value: null, status: 'suppressed', flags: [] }
export const missing: Shown = { value: null, status: 'not_available', flags: [] }

/** One element a line, so that a snapshot can be read and compared. */
export function serialise(svg: SVGElement): string {
  return `${svg.outerHTML.replaceAll('><', '>\n<')}\n`
}

/** Every text the drawing shows, in the order it is drawn; tooltips are not drawn until asked for. */
export function textsOf(svg: SVGElement): string[] {
  return [...svg.querySelectorAll('text')]
    .map(({ textContent }) => textContent ?? '')
    .filter((text) => text !== '')
}
