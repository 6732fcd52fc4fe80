import { createLru } from './lru.ts'

/** A request as what it asks: two requests with one key have one answer within a release. */
export interface Question {
  key: string
  /** The release it names. */
  release: number | undefined
}

/** Longer ones are answered, and not held. */
const LONGEST = 4000

/**
 * The question of a request; undefined when it may be malformed or is too long, which is for its route to say.
 * Parameters are sorted: their order is no part of the question.
 */
export function findQuestion({ method, url, headers }: Request): Question | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST) return undefined
  const asked = known.get(url) ?? readUrl(url)
  return asked.malformed
    ? undefined
    : { key: `${headers.get('accept') ?? ''} ${asked.key}`, release: asked.release }
}

interface Asked extends Question {
  malformed?: true
}

/** The same addresses are asked for over and over: up to so many characters of them. */
const known = createLru<Asked>({ most: 500_000, weigh: (_, url) => url.length })

function readUrl(url: string): Asked {
  const asked = parseUrl(url)
  known.set(url, asked)
  return asked
}

function parseUrl(url: string): Asked {
  const end = url.indexOf('?')
  if (end === -1) return { key: url, release: undefined }
  const query = url.slice(end + 1)
  const sorted = query.includes('&') ? query.split('&').sort().join('&') : query
  const key = `${url.slice(0, end)}?${sorted}`
  const pins = query.match(pin)
  if (!pins) return { key, release: undefined }
  const number = /^&?release=([1-9]\d{0,8})$/.exec(pins[0])?.[1]
  if (pins.length > 1 || number === undefined) return { key, release: undefined, malformed: true }
  return { key, release: Number(number) }
}

const pin = /(?:^|&)release=[^&]*/g
