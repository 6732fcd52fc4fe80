/** A request as what it asks: two requests with one key have one answer within a release. */
export interface Question {
  key: string
  /** The release it names. */
  release: number | undefined
}

/** Longer ones are answered, and not held. */
const LONGEST = 1000

/**
 * The question of a request; undefined when it may be malformed or is too long, which is for its route to say.
 * Parameters are sorted and `release` is left out: it says of which release the question is.
 */
export function findQuestion({ method, url, headers }: Request): Question | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST) return undefined
  const accept = headers.get('accept') ?? ''
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  if (end === -1) return { key: `${accept} ${url.slice(start)}`, release: undefined }
  const parts = url.slice(end + 1).split('&')
  const pins = parts.filter((part) => part.startsWith('release='))
  if (pins.length > 1 || pins.some((pin) => !/^release=[1-9]\d{0,8}$/.test(pin))) return undefined
  const asked = pins.length > 0 ? parts.filter((part) => part !== pins[0]) : parts
  const release = pins[0] === undefined ? undefined : Number(pins[0].slice('release='.length))
  return { key: `${accept} ${url.slice(start, end)}?${asked.sort().join('&')}`, release }
}
