import type { ComponentChildren } from 'preact'
import type { Draw } from '../served/servedCharts.ts'
import { Drawing } from './Drawing.tsx'
import { FigureFrame, type Framed } from './FigureFrame.tsx'

interface Props extends Framed {
  /** What is drawn: unit, period, territories, who is counted. */
  subtitle?: ComponentChildren
  /** The chart at a width in pixels. Wrap it in useCallback: a new function is a new drawing. */
  draw: Draw
  /** What the chart says, for those who cannot see it: the message, not the shapes. */
  alt: string
  /** Its width in pixels at a desk, where it does not have the whole page's. */
  widthAtDesk?: number | undefined
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
