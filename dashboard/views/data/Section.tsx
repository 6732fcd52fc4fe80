import type { ComponentChildren } from 'preact'

interface Props {
  /** Where a link inside the page leads. */
  id: string
  title: string
  children: ComponentChildren
}

export function Section({ id, title, children }: Props) {
  return (
    <section class="data-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
