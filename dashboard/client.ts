import type * as z from 'zod/mini'
import { problem } from '../indicators/wire/problem.ts'
import type { Language } from '../indicators/wire/text.ts'
import { firstAnswers } from './firstAnswers.ts'

/** What a request that brought no data says: the API's own problem, or that it could not be reached. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly detail: string
  /** 0 when there was no answer at all. */
  readonly status: number

  constructor(detail: string, status: number) {
    super(detail)
    this.detail = detail
    this.status = status
  }
}

/** Answers known, by URL. A release never changes, so an answer is good for the whole visit. */
const answers = new Map<string, unknown>()

/** Addresses whose answer was looked for and not there. */
const missed = new Set<string>()

/** Begins a visit that has asked nothing yet. */
export function forgetAnswers(): void {
  answers.clear()
  missed.clear()
}

/** What a page needed and did not come with. */
export function listMissed(): string[] {
  return [...missed]
}

/** The answer at a URL, where it was asked before or came with the page. */
export function findCached<T>(url: string, schema: z.ZodMiniType<T>): T | undefined {
  const answer = (answers.get(url) ?? takeFirst(url, schema)) as { schema: unknown; data: T } | undefined
  if (answer === undefined) missed.add(url)
  return answer?.schema === schema ? answer.data : undefined
}

/** An answer that came with the page: from the server of this very code, so that its shape need not be looked at. */
function takeFirst(url: string, schema: z.ZodMiniType): unknown {
  if (!Object.hasOwn(firstAnswers.answers, url)) return undefined
  const answer = { schema, data: firstAnswers.answers[url] }
  delete firstAnswers.answers[url]
  answers.set(url, answer)
  return answer
}

interface Asking {
  signal?: AbortSignal
  /** Of the problem, if one is answered: everything else is in both. */
  language?: Language
}

/** The answer at a URL, asked once in a visit. Throws like `askApi`. */
export async function fetchApi<T>(url: string, schema: z.ZodMiniType<T>, asking: Asking): Promise<T> {
  const cached = findCached(url, schema)
  if (cached !== undefined) return cached
  const data = await askApi(url, schema, asking)
  answers.set(url, { schema, data })
  return data
}

/** The answer at a URL as it is now, strict. Throws an ApiError in words for the reader, or the abort. */
export async function askApi<T>(
  url: string,
  schema: z.ZodMiniType<T>,
  { signal, language }: Asking,
): Promise<T> {
  const response = await fetch(url, {
    ...(signal && { signal }),
    headers: { accept: 'application/json', ...(language && { 'accept-language': language }) },
  }).catch((error) => {
    if (signal?.aborted) throw error
    throw new ApiError(String(error instanceof Error ? error.message : error), 0)
  })
  if (!response.ok) throw await readProblem(response)
  const parsed = schema.safeParse(await response.json())
  if (!parsed.success)
    throw new ApiError(`${url}: ${parsed.error.issues[0]?.path.join('.')}`, response.status)
  return parsed.data
}

async function readProblem(response: Response): Promise<ApiError> {
  const parsed = problem.safeParse(await response.json().catch(() => null))
  const detail = parsed.success ? parsed.data.detail : `${response.status} ${response.statusText}`
  return new ApiError(detail, response.status)
}
