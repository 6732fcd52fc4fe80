import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useMessages } from '../messages/useMessages.ts'
import { useNavigation } from '../state/navigation.tsx'
import { FigureActions } from './FigureActions.tsx'
import { Twin } from './Twin.tsx'

export interface Framed {
  /** Names the figure among those of its page: part of the address under which another site shows it alone. */
  id: string
  /** The finding where the method allows one, otherwise what is drawn. */
  title: ComponentChildren
  /** What the reader must know to use the figure: breaks, marks, exclusions. */
  notes?: ComponentChildren
  source: string
  /** The same figures as a DataTable. */
  table: ComponentChildren
  level?: 2 | 3 | 4
}

interface Props extends Framed {
  class?: string
  /** Names what the table and the files are folded into together; without it the files stand below the table. */
  fold?: string
  /** What is drawn. */
  children: ComponentChildren
}

/** What stands around all that is drawn: title, notes, source, the figures in a table, the figure as files and as code. */
export function FigureFrame(props: Props) {
  const { id, title, notes, source, table, level = 2, fold, children } = props
  const { figure } = useMessages()
  const { embed } = useNavigation()
  const heading = useId()
  const place = useRef<HTMLElement>(null)
  const [wanted, setWanted] = useState(false)
  if (embed !== undefined && embed !== id) return null
  // alone on another site, no heading of the page stands above it
  const Heading = embed === undefined ? (`h${level}` as const) : 'h2'
  const actions = embed === undefined && (
    <FigureActions id={id} of={place} title={heading} wantTable={() => setWanted(true)} />
  )
  return (
    <figure
      class={props.class ? `figure ${props.class}` : 'figure'}
      aria-labelledby={heading}
      data-figure={id}
      ref={place}
    >
      <Heading id={heading} class="figure-title">
        {title}
      </Heading>
      {children}
      <figcaption>
        {notes && <div class="figure-notes">{notes}</div>}
        <p class="figure-source">{figure.source(source)}</p>
      </figcaption>
      <Twin summary={fold ?? figure.table} wanted={wanted}>
        {table}
        {fold !== undefined && actions}
      </Twin>
      {fold === undefined && actions}
    </figure>
  )
}
