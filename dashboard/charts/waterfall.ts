import * as Plot from '@observablehq/plot'
import { type ChartOptions, drawPlot, isNarrow, textWidth } from './drawPlot.ts'
import { hatchFill, hatchPattern } from './hatch.ts'
import { ink } from './ink.ts'
import { findStatusWord, isValued, type Shown } from './shown.ts'
import { chartWords } from './words.ts'

export interface WaterfallStep extends Shown {
  id: string
  name: string
}

interface Bar extends WaterfallStep {
  x1: number
  x2: number
}

/**
 * From a total down to what is left of it: the first step is the total, the last one what is left, and each one
 * between takes its count away. Hidden steps share one hatched span: all that the others leave to them.
 */
export function waterfall(steps: readonly WaterfallStep[], options: ChartOptions): SVGSVGElement {
  const { width, language, format } = options
  const words = chartWords[language]
  const narrow = isNarrow(width)
  const bars = findBars(steps)
  const known = bars.filter(isValued)
  const hidden = bars.filter(({ status }) => status === 'suppressed')
  const total = known[0]?.value ?? 0
  const longest = Math.max(60, ...steps.map(({ name }) => textWidth(name)))
  const marginLeft = narrow ? 1 : Math.min(width * 0.42, longest + 14)
  const down = narrow ? 8 : 0
  const inset = narrow ? { insetTop: 20, insetBottom: 5 } : { insetTop: 5, insetBottom: 5 }
  const ends = new Set([steps[0]?.id, steps.at(-1)?.id])
  const said = (text: (bar: Bar) => string, some: Bar[], fill: string) =>
    Plot.text(some, { y: 'id', x: 'x2', dx: 6, dy: down, textAnchor: 'start', text, fill })
  return drawPlot(
    {
      height: Math.max(1, steps.length) * (narrow ? 42 : 28) + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft,
      marginRight: Math.max(textWidth(format(total)), textWidth(words.suppressed)) + 12,
      x: { domain: [0, total || 1], axis: null },
      y: { domain: steps.map(({ id }) => id), axis: null, padding: 0 },
      marks: [
        hatchPattern('waterfall'),
        Plot.barX(known, {
          y: 'id',
          x1: 'x1',
          x2: 'x2',
          fill: ({ id }: Bar) => (ends.has(id) ? ink.voice : ink.context),
          ...inset,
        }),
        Plot.barX(hidden, {
          y: 'id',
          x1: 'x1',
          x2: 'x2',
          fill: hatchFill('waterfall'),
          stroke: ink.secondary,
          ...inset,
        }),
        Plot.ruleX([0], { stroke: ink.secondary }),
        Plot.text(bars, {
          y: 'id',
          frameAnchor: 'left',
          dx: narrow ? 0 : -10,
          dy: narrow ? -11 : 0,
          textAnchor: narrow ? 'start' : 'end',
          text: ({ name }: Bar) => name,
          lineWidth: (narrow ? width : marginLeft - 10) / 12,
          textOverflow: 'ellipsis',
          fill: ink.text,
        }),
        said(({ value }) => format(value ?? 0), known, ink.text),
        said(({ status }) => findStatusWord(status, words), hidden, ink.secondary),
      ],
    },
    options,
  )
}

/** Where each step stands between zero and the total. */
function findBars(steps: readonly WaterfallStep[]): Bar[] {
  const [first, ...others] = steps
  const last = others.at(-1)
  if (!first || !last) return []
  const total = first.value ?? 0
  const shared = total - others.reduce((sum, { value }) => sum + (value ?? 0), 0)
  let left = total
  let span: { x1: number; x2: number } | undefined
  return steps.map((step): Bar => {
    if (step === first) return { ...step, x1: 0, x2: total }
    // what is left is hidden too: the span is at the bottom, under all that is known
    if (step.value === null && last.value === null) return { ...step, x1: 0, x2: shared }
    if (step === last) return { ...step, x1: 0, x2: step.value ?? 0 }
    if (step.value === null) {
      if (!span) {
        left -= shared
        span = { x1: left, x2: left + shared }
      }
      return { ...step, ...span }
    }
    left -= step.value
    return { ...step, x1: left, x2: left + step.value }
  })
}
