import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import type { PageChoice } from '../../indicators/questions/readChoice.ts'
import { type Releases, releases } from '../../indicators/wire/releases.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { type Answer, createAnswer } from '../http/answer.ts'
import { createLru } from '../http/lru.ts'
import { weighAnswer } from '../http/weighAnswer.ts'
import { writeFirstAnswers } from './firstAnswers.ts'
import type { PageDrawer } from './pageDrawer.ts'
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
  language: Language
  page: ServedPage
  choice: PageChoice
}

interface Sources {
  api?: Hono | undefined
  drawer?: PageDrawer | undefined
}

/**
 * Writes the documents of the dashboard with what a page shows first inside them: the releases there are, the answers of the
 * one that it names or of the one served, and the page drawn from both. A page that names another, or is opened while
 * none is served or by who has asked too much, asks and draws by itself.
 */
export function createPageWriter(shells: Record<Kind, Shell>, { api, drawer }: Sources) {
  const createEmpty = ({ document, headers }: Shell) => createAnswer(document, headers)
  const empty = { page: createEmpty(shells.page), figure: createEmpty(shells.figure) }
  const held = createLru<Answer>({ most: MOST_BYTES, weigh: weighAnswer })

  return async (c: Context, { kind, language, page, choice }: Asked): Promise<Answer> => {
    const { document, headers } = shells[kind]
    if (!api || c.env?.spent) return empty[kind]
    const ask = async (url: string) => {
      const request = new Request(new URL(url, c.req.url), { headers: { accept: 'application/json' } })
      const response = await api.fetch(request)
      return response.ok ? response.text() : undefined
    }
    const list = await ask(apiUrl('/releases'))
    if (list === undefined) return empty[kind]
    const served = createHash('sha256').update(list).digest('base64url')
    const screen = /\bMobi/.test(c.req.header('user-agent') ?? '') ? 'phone' : 'desk'
    const address = c.req.path + new URL(c.req.url).search
    const key = JSON.stringify([address, served, screen])
    const known = held.get(key)
    if (known) return known
    const release = findRelease(releases.parse(JSON.parse(list)), c.req.query('release'))
    if (release === undefined) return empty[kind]
    const answers = await writeFirstAnswers(page, choice, { ask, release })
    const first = `{"releases":${list},"answers":${answers}}`
    const drawn = await drawer?.draw({ address, first, screen })
    const written = createAnswer(insert(document, { language, first, drawn }), {
      ...headers,
      ...(drawer && { vary: 'User-Agent' }),
    })
    if (!drawer || drawn !== undefined) held.set(key, written)
    return written
  }
}

/** The release that a page shows: the one it names, if it is listed. */
function findRelease({ current, releases: listed }: Releases, named: string | undefined): number | undefined {
  if (named === undefined) return current
  return listed.find(({ release }) => String(release) === named)?.release
}

interface Inserted {
  language: Language
  first: string
  drawn: string | undefined
}

/** What the page is drawn from as data at the end of the body, which no browser runs; nothing in it ends the element early. */
function insert(document: string, { language, first, drawn }: Inserted): string {
  const data = first.replaceAll('<', '\\u003c')
  const page =
    drawn === undefined
      ? document
      : document.replace(
          /<div id="app">.*?<\/div>\s*(?=<noscript>)/s,
          () => `<div id="app" data-drawn>${drawn}</div>`,
        )
  return page
    .replace('<html lang="fr">', `<html lang="${language}">`)
    .replace('</body>', () => `<script type="application/json" id="first-answers">${data}</script></body>`)
}
