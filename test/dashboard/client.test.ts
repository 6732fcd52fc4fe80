import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { ApiError, fetchApi, findCached } from '../../dashboard/client.ts'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'

const schema = z.object({ release: z.number() })
const signal = () => new AbortController().signal
const answer = vi.fn<typeof fetch>()

beforeEach(() => {
  answer.mockReset()
  vi.stubGlobal('fetch', answer)
})
afterEach(() => vi.unstubAllGlobals())

test('a URL keeps the order of its parameters, lists by comma, and drops what has no value', () => {
  const parameters = { territory: ['FR.D02', 'FR.D60'], period: null, sex: undefined, q: 'a b', limit: 5 }
  expect(apiUrl('/territories', parameters)).toBe(
    '/api/v1/territories?territory=FR.D02,FR.D60&q=a%20b&limit=5',
  )
  expect(apiUrl('/releases')).toBe('/api/v1/releases')
})

test('an answer is asked once', async () => {
  answer.mockResolvedValue(Response.json({ release: 3 }))
  expect(await fetchApi('/once', schema, { signal: signal() })).toEqual({ release: 3 })
  expect(await fetchApi('/once', schema, { signal: signal() })).toEqual({ release: 3 })
  expect(answer).toHaveBeenCalledTimes(1)
  expect(findCached('/once', schema)).toEqual({ release: 3 })
})

test('a problem is told in the words of the API', async () => {
  const body = {
    type: 'about:blank',
    title: 'Bad request',
    status: 400,
    detail: 'period: 2017 has no figure',
  }
  answer.mockResolvedValue(Response.json(body, { status: 400 }))
  const error = await fetchApi('/problem', schema, { signal: signal() }).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ detail: 'period: 2017 has no figure', status: 400 })
})

test('a problem is asked for in the language of the page', async () => {
  answer.mockResolvedValue(Response.json({ release: 3 }))
  await fetchApi('/in-french', schema, { signal: signal(), language: 'fr' })
  expect(answer.mock.lastCall?.[1]?.headers).toEqual({ accept: 'application/json', 'accept-language': 'fr' })
})

test('an error page that is no problem, a wrong shape and a silent server are errors too, and not kept', async () => {
  answer.mockResolvedValueOnce(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }))
  await expect(fetchApi('/odd', schema, { signal: signal() })).rejects.toMatchObject({
    detail: '502 Bad Gateway',
  })
  answer.mockResolvedValueOnce(Response.json({ release: 'three' }))
  await expect(fetchApi('/odd', schema, { signal: signal() })).rejects.toMatchObject({
    detail: '/odd: release',
  })
  answer.mockRejectedValueOnce(new TypeError('fetch failed'))
  await expect(fetchApi('/odd', schema, { signal: signal() })).rejects.toMatchObject({ status: 0 })
  answer.mockResolvedValueOnce(Response.json({ release: 4 }))
  await expect(fetchApi('/odd', schema, { signal: signal() })).resolves.toEqual({ release: 4 })
})

test('what the reader left is an abort, not an error to show', async () => {
  const abort = new AbortController()
  answer.mockImplementation(async () => {
    abort.abort()
    throw new DOMException('left', 'AbortError')
  })
  await expect(fetchApi('/left', schema, { signal: abort.signal })).rejects.toMatchObject({
    name: 'AbortError',
  })
})
