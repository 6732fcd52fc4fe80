import type * as Plot from '@observablehq/plot'
import type { Language } from '../../indicators/wire/text.ts'
import { ink } from './ink.ts'
import { plotWithTips } from './plotWithTips.ts'

/** What every chart is given beside its data. */
export interface ChartOptions {
  width: number
  language: Language
  /** Writes a value of the chart's scale for a reader. */
  format: (value: number) => string
  /** The message of the chart in words, read instead of the drawing. */
  label: string
  /** Given where there is no page: tests, downloads made on a server. */
  document?: Document
}

/** Below this width a chart loses its side margins and writes its labels inside. */
const NARROW = 480

export const FONT_SIZE = 13

export function isNarrow(width: number): boolean {
  return width < NARROW
}

/** A rough width in pixels of a text of Source Sans, wide enough to reserve room with. */
export function textWidth(text: string, size = FONT_SIZE): number {
  return text.length * size * 0.52
}

/** Draws a plot in Vigie's manners and returns the bare SVG, announced as one image. */
export function drawPlot(plot: Plot.PlotOptions, { width, label, document }: ChartOptions): SVGSVGElement {
  const svg = plotWithTips({
    ...plot,
    width,
    document,
    className: 'vigie-chart',
    ariaLabel: label,
    figure: false,
    style: {
      display: 'block',
      height: 'auto',
      maxWidth: '100%',
      whiteSpace: 'pre',
      color: ink.text,
      fontFamily: 'var(--font-text, "Source Sans 3 Variable", "Source Sans 3", sans-serif)',
      fontSize: `${FONT_SIZE}px`,
      fontVariantNumeric: 'tabular-nums lining-nums',
      overflow: 'visible',
    },
  })
  // said above: a style sheet that comes with each chart has the browser look at the whole page again
  svg.querySelector('style')?.remove()
  svg.style.setProperty('--plot-background', ink.surface)
  svg.setAttribute('role', 'img')
  // Plot pins the tip on a press and lets it go on the next; here every click asks for the receipt of what is pointed at
  svg.addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), { capture: true })
  return svg
}
