import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  summary: string
  /** Made although it is closed: what is taken as a file is read from it. */
  wanted?: boolean
  children: ComponentChildren
}

/** The figures of charts as a table, closed; the table is made when the reader opens it. */
export function Twin({ summary, wanted = false, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {(open || wanted) && children}
    </details>
  )
}
