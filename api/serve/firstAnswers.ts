import { pinUrl } from '../../indicators/questions/apiUrl.ts'
import type { PageChoice } from '../../indicators/questions/readChoice.ts'
import type { Read, ServedPage } from './servedPages.ts'

/** An answer of the API as it is sent; undefined where there is none. */
export type AskApi = (url: string) => Promise<string | undefined>

/** Answers as JSON by the address at which a page asks for them. */
export type FirstAnswers = Map<string, string>

/**
 * The answers that a page needs to show what it shows first. A question without an answer is left out, for the page to ask
 * and to say why.
 */
export async function findFirstAnswers(
  { first, ofRelease, next }: ServedPage,
  choice: PageChoice,
  { ask, release }: { ask: AskApi; release: number },
): Promise<FirstAnswers> {
  const found: FirstAnswers = new Map()
  const pin = (url: string) => pinUrl(url, String(release))
  const read: Read = (url, schema) => {
    const answer = found.get(pin(url))
    return answer === undefined ? undefined : schema.parse(JSON.parse(answer))
  }
  await addAnswers(found, [...first(choice).map(pin), ...(ofRelease?.(release) ?? [])], ask)
  await addAnswers(found, (next?.(choice, read) ?? []).map(pin), ask)
  return found
}

/** Asks at addresses at once and keeps the answers there are; whether one came. */
export async function addAnswers(
  found: FirstAnswers,
  urls: readonly string[],
  ask: AskApi,
): Promise<boolean> {
  const answers = await Promise.all(urls.map(async (url) => [url, await ask(url)] as const))
  const known = answers.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)
  // in the order of the questions, so that the same page has the same tag
  for (const [url, answer] of known) found.set(url, answer)
  return known.length > 0
}

/** One object of JSON. */
export function formatFirstAnswers(found: FirstAnswers): string {
  return `{${[...found].map(([url, answer]) => `${JSON.stringify(url)}:${answer}`).join(',')}}`
}
