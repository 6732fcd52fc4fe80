import type { ComponentChildren } from 'preact'
import type { ApiState } from '../useApi.ts'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'

interface Props<T> {
  state: ApiState<T>
  lines?: number
  children: (data: T) => ComponentChildren
}

/** Its children once the answer is there; until then the loading or the error state. */
export function ApiGate<T>({ state, lines, children }: Props<T>) {
  if (state.status === 'loading') return <Loading lines={lines} />
  if (state.status === 'error') {
    return <ErrorState detail={state.error.detail} status={state.error.status} retry={state.retry} />
  }
  return <>{children(state.data)}</>
}
