import type { ComponentChildren } from 'preact'
import { Drawing } from './Drawing.tsx'
import { FigureFrame, type Framed } from './FigureFrame.tsx'

interface Props extends Framed {
  /** What is drawn: unit, period, territories, who is counted. */
  subtitle?: ComponentChildren
  /** The chart at a width in pixels. Wrap it in useCallback: a new function is a new drawing. */
  draw: (width: number) => SVGElement | Promise<SVGElement>
  /** What the chart says, for those who cannot see it: the message, not the shapes. */
  alt: string
  /** What explains the marks of the chart. */
  legend?: ComponentChildren
}

/** A chart with all that must stand around it: title, source, notes, and its figures in a table. */
export function Figure({ subtitle, draw, alt, legend, ...framed }: Props) {
  return (
    <FigureFrame {...framed}>
      {subtitle && <p class="figure-subtitle">{subtitle}</p>}
      {legend}
      <Drawing draw={draw} alt={alt} />
    </FigureFrame>
  )
}
