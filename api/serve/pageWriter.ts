import type { Context, Hono } from 'hono'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { releases } from '../../indicators/wire/releases.ts'
import { type Answer, createAnswer } from '../http/answer.ts'
import { createLru } from '../http/lru.ts'
import { type PageChoice, writeFirstAnswers } from './firstAnswers.ts'

/** Bytes of written pages held, at most; every coding of a page is counted in its weight. */
const MOST_BYTES = 16 * 2 ** 20

interface Page {
  path: string
  choice: PageChoice
}

/** Writes a page for a request. */
export type PageWriter = (c: Context, page: Page) => Promise<Answer>

/**
 * Writes the one document of the dashboard with what a page shows first inside it: the releases there are, and the
 * answers of the one that is served. A page that names a release, or is opened while none is served or by who has
 * asked too much, asks by itself.
 */
export function createPageWriter(
  document: string,
  { headers, api }: { headers: Record<string, string>; api: Hono | undefined },
): PageWriter {
  const empty = createAnswer(document, headers)
  const held = createLru<Answer>({
    most: MOST_BYTES,
    weigh: ({ written }) => written.identity.bytes.byteLength * 1.5,
  })

  return async (c, { path, choice }) => {
    if (!api || c.env?.spent || c.req.query('release') !== undefined) return empty
    const ask = async (url: string) => {
      const request = new Request(new URL(url, c.req.url), { headers: { accept: 'application/json' } })
      const response = await api.fetch(request)
      return response.ok ? response.text() : undefined
    }
    const list = await ask(apiUrl('/releases'))
    if (list === undefined) return empty
    const key = JSON.stringify([path, choice, list])
    const known = held.get(key)
    if (known) return known
    const { current } = releases.parse(JSON.parse(list))
    const answers = await writeFirstAnswers(path, choice, { ask, release: current })
    const page = createAnswer(insert(document, { list, answers }), headers)
    held.set(key, page)
    return page
  }
}

/** Both as data at the end of the body, which no browser runs; nothing in them ends the element early. */
function insert(document: string, { list, answers }: { list: string; answers: string }): string {
  const data = `{"releases":${list},"answers":${answers}}`.replaceAll('<', '\\u003c')
  return document.replace(
    '</body>',
    () => `<script type="application/json" id="first-answers">${data}</script></body>`,
  )
}
