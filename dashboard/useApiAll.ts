import { useEffect, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { pinUrl } from '../indicators/questions/apiUrl.ts'
import { ApiError, fetchApi, findCached } from './client.ts'
import { useLanguage } from './messages/useMessages.ts'
import { useRelease } from './state/releases.ts'
import { useShownRequests } from './state/shownRequests.ts'
import type { ApiState } from './useApi.ts'

interface Failure {
  key: string
  error: ApiError
}

/** The answers at several URLs from the release that the page shows, asked at once and given together, in their order. */
export function useApiAll<T>(plainUrls: readonly string[], schema: z.ZodMiniType<T>): ApiState<T[]> {
  const release = useRelease()
  const language = useLanguage()
  const urls = plainUrls.map((url) => (release === undefined ? url : pinUrl(url, release)))
  const key = urls.join(' ')
  useShownRequests(release === undefined ? [] : urls)
  const [, setArrived] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)
  const cached = urls.map((url) => findCached(url, schema))
  const known = cached.filter((answer) => answer !== undefined)
  const complete = known.length === urls.length

  useEffect(() => {
    if (complete || release === undefined) return
    const abort = new AbortController()
    Promise.all(urls.map((url) => fetchApi(url, schema, { signal: abort.signal, language }))).then(
      () => setArrived(key),
      (error) => {
        if (abort.signal.aborted) return
        setFailure({ key, error: error instanceof ApiError ? error : new ApiError(String(error), 0) })
      },
    )
    return () => abort.abort()
  }, [key, schema, attempt, language])

  if (complete) return { status: 'ready', data: known }
  if (failure?.key !== key) return { status: 'loading' }
  const retry = () => {
    setFailure(undefined)
    setAttempt(attempt + 1)
  }
  return { status: 'error', error: failure.error, retry }
}
