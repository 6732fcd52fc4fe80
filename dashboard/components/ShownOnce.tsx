import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { PageLoading } from './PageState.tsx'

interface Props {
  /** What is awaited before a page shows for the first time; shown once it stays, and its parts load each in its place. */
  ready: boolean
  children: ComponentChildren
}

/** A page shown whole; until then its name. */
export function ShownOnce({ ready, children }: Props) {
  const shown = useRef(false)
  shown.current ||= ready
  return shown.current ? children : <PageLoading />
}
