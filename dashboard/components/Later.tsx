import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { whenFree } from './whenFree.ts'

interface Props {
  /** The address leads to a part of it: all is made at once. */
  now?: boolean
  /** What holds the place meanwhile: an item in a list. */
  as?: 'div' | 'li'
  children: ComponentChildren
}

/** What stands below the first screen of a page: made part by part, once the first screen is painted. */
export function Later({ now = false, as: Place = 'div', children }: Props) {
  const parts = Array.isArray(children) ? children : [children]
  const [made, setMade] = useState(now ? parts.length : 0)
  const isWhole = made >= parts.length

  useEffect(() => (isWhole ? undefined : whenFree(() => setMade(made + 1))), [made, isWhole])

  return (
    <>
      {parts.slice(0, made)}
      {!isWhole && <Place aria-busy="true" />}
    </>
  )
}
