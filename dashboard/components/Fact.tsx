import type { ComponentChildren } from 'preact'

/** One line of a list of facts: what it is, and what is known of it. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
