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

interface Options {
  /** False for what no release holds: formats, definitions, the releases themselves. */
  ofRelease?: boolean
}

interface Settled {
  key: string
  error?: ApiError
}

/** The answer at a URL from the release that the page shows; a null URL asks nothing and stays loading. */
export function useApi<T>(url: string | null, schema: z.ZodMiniType<T>, options?: Options): ApiState<T> {
  const answers = useApiAll(url === null ? [] : [url], schema, options)
  if (answers.status !== 'ready') return answers
  const [data] = answers.data
  return data === undefined ? { status: 'loading' } : { status: 'ready', data }
}

/** The answers at several URLs from the release that the page shows, asked at once and given together, in their order. */
export function useApiAll<T>(
  plainUrls: readonly string[],
  schema: z.ZodMiniType<T>,
  { ofRelease = true }: Options = {},
): ApiState<T[]> {
  const release = useRelease()
  const language = useLanguage()
  const urls = ofRelease ? pinAll(plainUrls, release) : plainUrls
  const key = urls.join(' ')
  useShownRequests(urls)
  const [settled, setSettled] = useState<Settled>()
  const [attempt, setAttempt] = useState(0)
  const known = urls.map((url) => findCached(url, schema)).filter((answer) => answer !== undefined)
  // no URL is known until the release is
  const complete = known.length === plainUrls.length

  useEffect(() => {
    if (complete || urls.length === 0) return
    const abort = new AbortController()
    // what came since this was drawn is given all the same, for it to be drawn again
    Promise.all(urls.map((url) => fetchApi(url, schema, { signal: abort.signal, language }))).then(
      () => setSettled({ key }),
      (error) => {
        if (!abort.signal.aborted) setSettled({ key, error: asApiError(error) })
      },
    )
    return () => abort.abort()
  }, [key, schema, attempt, language])

  if (complete) return { status: 'ready', data: known }
  if (settled?.key !== key || !settled.error) return { status: 'loading' }
  const retry = () => {
    setSettled(undefined)
    setAttempt(attempt + 1)
  }
  return { status: 'error', error: settled.error, retry }
}

function pinAll(urls: readonly string[], release: string | undefined): string[] {
  return release === undefined ? [] : urls.map((url) => pinUrl(url, release))
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(String(error), 0)
}
