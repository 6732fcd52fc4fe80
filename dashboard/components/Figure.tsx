import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { Drawing } from './Drawing.tsx'
import { FigureActions } from './FigureActions.tsx'
import { Twin } from './Twin.tsx'

interface Props {
  /** Names the figure among those of its page: part of the address under which another site shows it alone. */
  id: string
  /** The finding where the method allows one, otherwise what is drawn. */
  title: ComponentChildren
  /** What is drawn: unit, period, territories, who is counted. */
  subtitle?: ComponentChildren
  /** The chart at a width in pixels. Wrap it in useCallback: a new function is a new drawing. */
  draw: (width: number) => SVGElement | Promise<SVGElement>
  /** What the chart says, for those who cannot see it: the message, not the shapes. */
  alt: string
  /** What explains the marks of the chart. */
  legend?: ComponentChildren
  /** What the reader must know to use the figure: breaks, marks, exclusions. */
  notes?: ComponentChildren
  source: string
  /** The same figures as a DataTable. */
  table: ComponentChildren
  level?: 2 | 3 | 4
}

/** A chart with all that must stand around it: title, source, notes, and its figures in a table. */
export function Figure({ id, title, subtitle, draw, alt, legend, notes, source, table, level = 2 }: Props) {
  const { figure } = useMessages()
  const { embed } = useNavigation()
  const heading = useId()
  const place = useRef<HTMLElement>(null)
  const [wanted, setWanted] = useState(false)
  const Heading = embed === undefined ? (`h${level}` as const) : 'h2'
  if (embed !== undefined && embed !== id) return null
  return (
    <figure class="figure" aria-labelledby={heading} data-figure={id} ref={place}>
      <Heading id={heading} class="figure-title">
        {title}
      </Heading>
      {subtitle && <p class="figure-subtitle">{subtitle}</p>}
      {legend}
      <Drawing draw={draw} alt={alt} />
      <figcaption>
        {notes && <div class="figure-notes">{notes}</div>}
        <p class="figure-source">{figure.source(source)}</p>
      </figcaption>
      <Twin summary={figure.table} wanted={wanted}>
        {table}
      </Twin>
      {embed === undefined && (
        <FigureActions id={id} of={place} title={heading} wantTable={() => setWanted(true)} />
      )}
    </figure>
  )
}
