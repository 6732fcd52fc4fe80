import type { RenderFunction } from '@observablehq/plot'
import { classPaint } from './classPaint.ts'
import { ink } from './ink.ts'
import { svgElement } from './svgElement.ts'

interface Legend {
  breaks: readonly number[]
  format: (value: number) => string
  x: number
  y: number
  width: number
}

export const LEGEND_HEIGHT = 36

/** The classes as adjoining swatches, each limit written under the place where two of them meet. */
export function classLegend({ breaks, format, x, y, width }: Legend): RenderFunction {
  const count = breaks.length + 1
  const step = Math.min(72, width / count)
  return (_index, _scales, _values, _dimensions, { document }) => {
    const legend = svgElement(document, 'g', { 'font-size': 12, fill: ink.secondary })
    if (breaks.length === 0) return legend
    for (let index = 0; index < count; index += 1) {
      const { fill } = classPaint(index, count)
      const swatch = { x: x + index * step, y, width: step, height: 11, fill, stroke: ink.surface }
      legend.append(svgElement(document, 'rect', swatch))
    }
    breaks.forEach((limit, index) => {
      const place = { x: x + (index + 1) * step, y: y + 25 }
      legend.append(svgElement(document, 'text', place, format(limit)))
    })
    return legend
  }
}
