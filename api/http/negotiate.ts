import { parseAccept } from 'hono/utils/accept'
import { createProblem, quote } from './problem.ts'

/**
 * The media type that suits `Accept` best among those offered, the first where several suit alike. Throws a
 * `not-acceptable` problem that names them when none does.
 */
export function negotiate<T extends string>(accept: string | undefined, offered: readonly T[]): T {
  const wanted = parseAccept(accept ?? '*/*')
  const ranked = offered
    .map((type) => ({ type, quality: qualityOf(type, wanted) }))
    .sort((a, b) => b.quality - a.quality)
  const [best] = ranked
  if (best && best.quality > 0) return best.type
  const detail = {
    fr: `accept\u202f: rien ici n’est ${quote(accept ?? '')}`,
    en: `accept: nothing here is ${quote(accept ?? '')}`,
  }
  throw createProblem('not-acceptable', detail, { parameter: 'accept', value: accept, allowed: offered })
}

/** The quality given by the most precise range that covers a type (RFC 9110, 12.5.1); 0 when none does. */
function qualityOf(type: string, wanted: readonly { type: string; q: number }[]): number {
  const [main] = type.split('/')
  for (const range of [type, `${main}/*`, '*/*']) {
    const found = wanted.find((one) => one.type.toLowerCase() === range)
    if (found) return found.q
  }
  return 0
}
