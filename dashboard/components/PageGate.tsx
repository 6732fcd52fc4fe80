import { ApiGate, type ApiGateProps } from './ApiGate.tsx'
import { PageState } from './PageState.tsx'

/** An `ApiGate` around all there is of a page: what is awaited, or why it does not come, stands under the page's name. */
export function PageGate<T>(props: ApiGateProps<T>) {
  const gate = <ApiGate {...props} />
  if (props.state.status === 'ready') return gate
  return <PageState loading={props.state.status === 'loading'}>{gate}</PageState>
}
