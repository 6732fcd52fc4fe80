import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import type { PageChoice } from '../../indicators/questions/readChoice.ts'
import { releases } from '../../indicators/wire/releases.ts'
import { type Answer, createAnswer } from '../http/answer.ts'
import { createLru } from '../http/lru.ts'
import { weighAnswer } from '../http/weighAnswer.ts'
import { writeFirstAnswers } from './firstAnswers.ts'
import type { ServedPage } from './servedPages.ts'

/** Bytes of written pages held, at most; every coding of a page is counted in its weight. */
const MOST_BYTES = 16 * 2 ** 20

/** A document without answers, and the headers it is sent with. */
interface Shell {
  document: string
  headers: Record<string, string>
}

/** A whole page, or one figure of it for a frame of another site. */
type Kind = 'page' | 'figure'

interface Asked {
  kind: Kind
  page: ServedPage
  choice: PageChoice
}

/**
 * Writes the documents of the dashboard with what a page shows first inside them: the releases there are, and the
 * answers of the one that is served. A page that names a release, or is opened while none is served or by who has
 * asked too much, asks by itself.
 */
export function createPageWriter(shells: Record<Kind, Shell>, api: Hono | undefined) {
  const createEmpty = ({ document, headers }: Shell) => createAnswer(document, headers)
  const empty = { page: createEmpty(shells.page), figure: createEmpty(shells.figure) }
  const held = createLru<Answer>({ most: MOST_BYTES, weigh: weighAnswer })

  return async (c: Context, { kind, page, choice }: Asked): Promise<Answer> => {
    const { document, headers } = shells[kind]
    if (!api || c.env?.spent || c.req.query('release') !== undefined) return empty[kind]
    const ask = async (url: string) => {
      const request = new Request(new URL(url, c.req.url), { headers: { accept: 'application/json' } })
      const response = await api.fetch(request)
      return response.ok ? response.text() : undefined
    }
    const list = await ask(apiUrl('/releases'))
    if (list === undefined) return empty[kind]
    const served = createHash('sha256').update(list).digest('base64url')
    const key = JSON.stringify([kind, page.path, choice, served])
    const known = held.get(key)
    if (known) return known
    const { current } = releases.parse(JSON.parse(list))
    const answers = await writeFirstAnswers(page, choice, { ask, release: current })
    const written = createAnswer(insert(document, { list, answers }), headers)
    held.set(key, written)
    return written
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
