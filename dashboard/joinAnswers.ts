import type { ApiState } from './useApi.ts'

type Answers<States> = { [Key in keyof States]: States[Key] extends ApiState<infer Data> ? Data : never }

/** Several answers as one: ready when all are, in their order; otherwise the first that is not. */
export function joinAnswers<const States extends readonly ApiState<unknown>[]>(
  ...states: States
): ApiState<Answers<States>> {
  const waiting = states.find((state) => state.status === 'error') ?? states.find(isNotReady)
  if (waiting && waiting.status !== 'ready') return waiting
  const data = states.flatMap((state) => (state.status === 'ready' ? [state.data] : []))
  return { status: 'ready', data: data as Answers<States> }
}

function isNotReady(state: ApiState<unknown>): boolean {
  return state.status !== 'ready'
}
