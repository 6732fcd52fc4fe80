import { svgElement } from '../charts/svgElement.ts'

interface Options {
  width: number
  height: number
  /** The colour under the drawing. */
  paper: string
  label?: string
}

/** Drawings on a paper as one SVG document that needs no style sheet: light colours, fonts by name. */
export function standAlone(
  document: Document,
  drawings: readonly SVGElement[],
  { width, height, paper, label }: Options,
): string {
  const image = svgElement(
    document,
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': '"Source Sans 3", "Source Sans Pro", sans-serif',
      ...(label !== undefined && { role: 'img', 'aria-label': label }),
    },
    svgElement(document, 'rect', { width, height, fill: paper }),
    ...drawings,
  )
  const { defaultView } = document
  if (!defaultView) throw new Error('a drawing is written by the window of its document')
  // as XML, which knows no `&nbsp;`
  return fixColours(new defaultView.XMLSerializer().serializeToString(image))
}

/** The tokens of the style sheet as their light values: `var(--ink, #16232f)` → `#16232f`. */
function fixColours(svg: string): string {
  return svg.replaceAll(/var\(--[\w-]+,\s*((?:[^()]|\([^()]*\))*)\)/g, '$1')
}
