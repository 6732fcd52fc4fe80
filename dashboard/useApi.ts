import { useEffect, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { pinUrl } from '../indicators/questions/apiUrl.ts'
import { ApiError, fetchApi, findCached } from './client.ts'
import { useLanguage } from './messages/useMessages.ts'
import { useRelease } from './state/releases.ts'
import { useShownRequests } from './state/shownRequests.ts'

export type ApiState<T> =
  | { status: 'loading' }
  | { status: 'error'; error: ApiError; retry: () => void }
  | { status: 'ready'; data: T }

interface Settled {
  url: string
  data?: unknown
  error?: ApiError
}

/**
 * The answer at a URL from the release that the page shows; a null URL asks nothing and stays loading.
 * `ofRelease: false` is for what no release holds: formats, definitions, the releases themselves.
 */
export function useApi<T>(
  plainUrl: string | null,
  schema: z.ZodMiniType<T>,
  { ofRelease = true }: { ofRelease?: boolean } = {},
): ApiState<T> {
  const release = useRelease()
  const language = useLanguage()
  const url = ofRelease ? findPinned(plainUrl, release) : plainUrl
  useShownRequests(url === null ? [] : [url])
  const [settled, setSettled] = useState<Settled>()
  const [attempt, setAttempt] = useState(0)
  const cached = url === null ? undefined : findCached(url, schema)

  useEffect(() => {
    // what came since this was drawn is given all the same, for it to be drawn again
    if (url === null || cached !== undefined) return
    const abort = new AbortController()
    fetchApi(url, schema, { signal: abort.signal, language }).then(
      (data) => setSettled({ url, data }),
      (error) => {
        if (!abort.signal.aborted) setSettled({ url, error: asApiError(error) })
      },
    )
    return () => abort.abort()
  }, [url, schema, attempt, language])

  if (cached !== undefined) return { status: 'ready', data: cached }
  if (settled?.url !== url || !settled.error) return { status: 'loading' }
  const retry = () => {
    setSettled(undefined)
    setAttempt(attempt + 1)
  }
  return { status: 'error', error: settled.error, retry }
}

function findPinned(url: string | null, release: string | undefined): string | null {
  return url === null || release === undefined ? null : pinUrl(url, release)
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(String(error), 0)
}
