import { useEffect, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { ApiError, fetchApi, findCached } from './client.ts'

export type ApiState<T> =
  | { status: 'loading' }
  | { status: 'error'; error: ApiError; retry: () => void }
  | { status: 'ready'; data: T }

interface Settled {
  url: string
  data?: unknown
  error?: ApiError
}

/** The answer at a URL as it stands now; a null URL asks nothing and stays loading. */
export function useApi<T>(url: string | null, schema: z.ZodMiniType<T>): ApiState<T> {
  const [settled, setSettled] = useState<Settled>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (url === null || findCached(url, schema) !== undefined) return
    const abort = new AbortController()
    fetchApi(url, schema, abort.signal).then(
      (data) => setSettled({ url, data }),
      (error) => {
        if (!abort.signal.aborted) setSettled({ url, error: asApiError(error) })
      },
    )
    return () => abort.abort()
  }, [url, schema, attempt])

  const cached = url === null ? undefined : findCached(url, schema)
  if (cached !== undefined) return { status: 'ready', data: cached }
  if (settled?.url !== url || !settled.error) return { status: 'loading' }
  const retry = () => {
    setSettled(undefined)
    setAttempt(attempt + 1)
  }
  return { status: 'error', error: settled.error, retry }
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(String(error), 0)
}
