import * as Plot from '@observablehq/plot'
import { textWidth } from './drawPlot.ts'
import { ink } from './ink.ts'

export interface Reference {
  name: string
  value: number
}

interface Layout {
  domain: readonly [number, number]
  format: (value: number) => string
  width: number
  marginLeft: number
}

/** Dashed lines across the rows, each with its name and value on a line of its own above the frame. */
export function referenceMarks(references: readonly Reference[], layout: Layout): Plot.Markish[] {
  const { domain, format, width, marginLeft } = layout
  return references.map(({ name, value }, position) => {
    const text = `${name} ${format(value)}`
    const up = -12 - (references.length - 1 - position) * 17
    return [
      Plot.ruleX([value], { stroke: ink.text, strokeDasharray: '5 4', strokeWidth: 1.25, insetTop: up + 6 }),
      Plot.text([value], {
        x: value,
        frameAnchor: 'top',
        dy: up,
        text: () => text,
        textAnchor: findAnchor(value, text),
        fill: ink.text,
        stroke: ink.paper,
        strokeWidth: 4,
      }),
    ]
  })

  /** A label keeps inside the picture: it hangs to the side that has room. */
  function findAnchor(value: number, text: string): 'start' | 'middle' | 'end' {
    const at = ((value - domain[0]) / (domain[1] - domain[0])) * (width - marginLeft)
    const half = textWidth(text) / 2
    if (at < half) return 'start'
    return at > width - marginLeft - half ? 'end' : 'middle'
  }
}
