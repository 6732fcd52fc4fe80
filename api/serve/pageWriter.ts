import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import type { PageChoice } from '../../indicators/questions/readChoice.ts'
import { type Releases, releases } from '../../indicators/wire/releases.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { type Answer, createAnswer } from '../http/answer.ts'
import { createLru } from '../http/lru.ts'
import { weighAnswer } from '../http/weighAnswer.ts'
import {
  type AskApi,
  addAnswers,
  type FirstAnswers,
  findFirstAnswers,
  formatFirstAnswers,
} from './firstAnswers.ts'
import type { PageDrawer, PageToDraw } from './pageDrawer.ts'
import type { ServedPage } from './servedPages.ts'
import type { Shell } from './shell.ts'

/** Bytes of written pages held, at most; every coding of a page is counted in its weight. */
const MOST_BYTES = 16 * 2 ** 20

/** A page is drawn again with what it asks for once it is drawn, this many times at most. */
const MOST_ROUNDS = 3

interface Document {
  fill: Shell
  /** What it is sent with. */
  headers: Record<string, string>
}

/** A whole page, or one figure of it for a frame of another site. */
type Kind = 'page' | 'figure'

interface Asked {
  kind: Kind
  language: Language
  page: ServedPage
  choice: PageChoice
  /** Elements that name the code of the page. */
  code: string
}

interface Asking extends Omit<PageToDraw, 'first'> {
  /** The releases there are, as JSON. */
  list: string
  answers: FirstAnswers
  ask: AskApi
}

interface Written {
  answer: Answer
  /** One whose page could not be drawn is written again. */
  lasts: boolean
}

interface Sources {
  /** A file that stands beside the pages, as text. */
  readFile: (path: string) => string | undefined
  api?: Hono | undefined
  drawer?: PageDrawer | undefined
}

/**
 * Writes the documents of the dashboard with what a page shows first inside them: the releases there are, the answers of the
 * one that it names or of the one served, and the page drawn from both. A page that names another, or is opened while
 * none is served or by who has asked too much, asks and draws by itself.
 */
export function createPageWriter(documents: Record<Kind, Document>, { readFile, api, drawer }: Sources) {
  const held = createLru<Answer>({ most: MOST_BYTES, weigh: weighAnswer })

  const underWay = new Map<string, Promise<Answer>>()

  return async (c: Context, { kind, language, page, choice, code }: Asked): Promise<Answer> => {
    const { fill, headers } = documents[kind]
    const ask: AskApi = async (url) => {
      const request = new Request(new URL(url, c.req.url), { headers: { accept: 'application/json' } })
      const response = await api?.fetch(request)
      return response?.ok ? response.text() : readFile(url)
    }
    const list = c.env?.spent ? undefined : await ask(apiUrl('/releases'))
    const writeEmpty = () => ({ answer: createAnswer(fill({ language, code }), headers), lasts: true })
    if (list === undefined) return share([kind, language, code], async () => writeEmpty())
    const served = createHash('sha256').update(list).digest('base64url')
    const screen = /\bMobi/.test(c.req.header('user-agent') ?? '') ? 'phone' : 'desk'
    const address = c.req.path + new URL(c.req.url).search
    return share([address, served, screen], async () => {
      const release = findRelease(releases.parse(JSON.parse(list)), c.req.query('release'))
      if (release === undefined) return writeEmpty()
      const answers = await findFirstAnswers(page, choice, { ask, release })
      const { first, drawn } = await draw({ address, screen, list, answers, ask })
      const text = fill({ language, code, first, drawn })
      return {
        answer: createAnswer(text, { ...headers, ...(drawer && { vary: 'User-Agent' }) }),
        lasts: !drawer || drawn !== undefined,
      }
    })
  }

  /** Draws a page, and again with what it turned out to need beside its first answers. */
  async function draw(asked: Asking, rounds = MOST_ROUNDS): Promise<{ first: string; drawn?: string }> {
    const { address, screen, list, answers, ask } = asked
    const first = `{"releases":${list},"answers":${formatFirstAnswers(answers)}}`
    const drawing = await drawer?.draw({ address, first, screen })
    if (!drawing) return { first }
    const showsMore = rounds > 1 && (await addAnswers(answers, drawing.missed, ask))
    return showsMore ? draw(asked, rounds - 1) : { first, drawn: drawing.html }
  }

  /** An answer held, or being written for someone else, or written. */
  async function share(key: readonly string[], write: () => Promise<Written>): Promise<Answer> {
    const name = JSON.stringify(key)
    const known = held.get(name) ?? underWay.get(name)
    if (known) return known
    const writing = write().then(({ answer, lasts }) => {
      if (lasts) held.set(name, answer)
      return answer
    })
    underWay.set(name, writing)
    return writing.finally(() => underWay.delete(name))
  }
}

/** The release that a page shows: the one it names, if it is listed. */
function findRelease({ current, releases: listed }: Releases, named: string | undefined): number | undefined {
  if (named === undefined) return current
  return listed.find(({ release }) => String(release) === named)?.release
}
