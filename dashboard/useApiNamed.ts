import type * as z from 'zod/mini'
import { type ApiState, useApiAll } from './useApi.ts'

/** The answers at several URLs, asked at once and given together, each under the name of its URL. */
export function useApiNamed<Name extends string, T>(
  urls: Record<Name, string>,
  schema: z.ZodMiniType<T>,
): ApiState<Record<Name, T>> {
  const answer = useApiAll(Object.values<string>(urls), schema)
  if (answer.status !== 'ready') return answer
  const named = Object.keys(urls).map((name, index) => [name, answer.data[index]])
  return { status: 'ready', data: Object.fromEntries(named) as Record<Name, T> }
}
