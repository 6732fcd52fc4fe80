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
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  const accept = headers.get('accept') ?? ''
  if (end === -1) return { key: `${accept} ${url.slice(start)}`, release: undefined }
  const query = url.slice(end + 1)
  const sorted = query.includes('&') ? query.split('&').sort().join('&') : query
  const key = `${accept} ${url.slice(start, end)}?${sorted}`
  const pins = query.match(pin)
  if (!pins) return { key, release: undefined }
  const number = /^&?release=([1-9]\d{0,8})$/.exec(pins[0])?.[1]
  return pins.length > 1 || number === undefined ? undefined : { key, release: Number(number) }
}

const pin = /(?:^|&)release=[^&]*/g
