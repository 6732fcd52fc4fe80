import type { RenderFunction } from '@observablehq/plot'
import { ink } from './ink.ts'
import { svgElement } from './svgElement.ts'

const SIZE = 6

/** The paint of a suppressed figure; each chart names its own so that a hidden chart cannot take it away. */
export function hatchFill(chart: string): string {
  return `url(#hatch-${chart})`
}

/** Declares the pattern of a chart without facets; goes among its marks. */
export function hatchPattern(chart: string): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => drawHatch(document, chart)
}

export function drawHatch(document: Document, chart: string): SVGElement {
  const pattern = svgElement(
    document,
    'pattern',
    {
      id: `hatch-${chart}`,
      width: SIZE,
      height: SIZE,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    svgElement(document, 'rect', { width: SIZE, height: SIZE, fill: ink.surface }),
    svgElement(document, 'path', { d: `M0,0V${SIZE}`, stroke: ink.secondary, 'stroke-width': 2.5 }),
  )
  return svgElement(document, 'defs', {}, pattern)
}
