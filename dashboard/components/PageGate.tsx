import type { ComponentChildren } from 'preact'
import type { ApiState } from '../useApi.ts'
import { ApiGate } from './ApiGate.tsx'
import { PageLoading, PageState } from './PageState.tsx'

interface Props<T> {
  /** Without it there is no page. */
  state: ApiState<T>
  children: (data: T) => ComponentChildren
}

/** A page that is nothing without an answer; until then, or where it does not come, the page's name. */
export function PageGate<T>({ state, children }: Props<T>) {
  if (state.status === 'loading') return <PageLoading />
  if (state.status === 'ready') return <>{children(state.data)}</>
  return (
    <PageState>
      <ApiGate state={state}>{children}</ApiGate>
    </PageState>
  )
}
