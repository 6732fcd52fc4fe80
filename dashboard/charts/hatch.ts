import type { RenderFunction } from '@observablehq/plot'
import { ink } from './ink.ts'
import { svgElement } from './svgElement.ts'

/** The paint of a suppressed figure; each chart names its own so that a hidden chart cannot take it away. */
export function hatchFill(chart: string): string {
  return `url(#hatch-${chart})`
}

/** Declares the pattern of a chart; goes among its marks, before whatever uses it. */
export function hatchPattern(chart: string): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const size = 6
    const ground = svgElement(document, 'rect', { width: size, height: size, fill: ink.surface })
    const line = svgElement(document, 'line', {
      x1: 0,
      y1: 0,
      x2: 0,
      y2: size,
      stroke: ink.secondary,
      'stroke-width': 2.5,
    })
    const pattern = svgElement(
      document,
      'pattern',
      {
        id: `hatch-${chart}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      ground,
      line,
    )
    return svgElement(document, 'defs', {}, pattern)
  }
}
