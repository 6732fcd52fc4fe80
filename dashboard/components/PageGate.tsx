import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { ApiState } from '../useApi.ts'
import { ApiGate } from './ApiGate.tsx'
import { PageLoading, PageState } from './PageState.tsx'

interface Props<T> {
  /** Without it there is no page. */
  state: ApiState<T>
  /** What else is awaited before the page shows for the first time; shown once it stays, and its parts load each in its place. */
  until?: boolean
  children: (data: T) => ComponentChildren
}

/** All there is of a page, shown whole; until then, or where it does not come, the page's name. */
export function PageGate<T>({ state, until = true, children }: Props<T>) {
  const shown = useRef(false)
  shown.current ||= until
  if (state.status === 'error') {
    return (
      <PageState>
        <ApiGate state={state}>{children}</ApiGate>
      </PageState>
    )
  }
  if (state.status === 'loading' || !shown.current) return <PageLoading />
  return <>{children(state.data)}</>
}
