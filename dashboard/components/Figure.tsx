import type { ComponentChildren } from 'preact'
import type { Chart } from './chartTaker.ts'
import { Drawing } from './Drawing.tsx'
import { FigureFrame, type Framed } from './FigureFrame.tsx'

interface Props extends Framed, Chart {
  /** What is drawn: unit, period, territories, who is counted. */
  subtitle?: ComponentChildren
  /** What explains the marks of the chart. */
  legend?: ComponentChildren
}

/** A chart with all that must stand around it: title, source, notes, and its figures in a table. */
export function Figure({ subtitle, draw, alt, widthAtDesk, legend, ...framed }: Props) {
  return (
    <FigureFrame {...framed}>
      {subtitle && <p class="figure-subtitle">{subtitle}</p>}
      {legend}
      <Drawing {...{ draw, alt, widthAtDesk }} />
    </FigureFrame>
  )
}
