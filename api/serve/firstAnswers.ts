import { pinUrl } from '../../indicators/questions/apiUrl.ts'
import type { PageChoice } from '../../indicators/questions/readChoice.ts'
import type { Read, ServedPage } from './servedPages.ts'

/** An answer of the API as it is sent; undefined where there is none. */
export type AskApi = (url: string) => Promise<string | undefined>

/**
 * The answers that a page needs to show what it shows first, by the address at which the page asks for them: as one
 * object of JSON. A question without an answer is left out, for the page to ask and to say why.
 */
export async function writeFirstAnswers(
  { first, ofRelease, next }: ServedPage,
  choice: PageChoice,
  { ask, release }: { ask: AskApi; release: number },
): Promise<string> {
  const found = new Map<string, string>()
  const pin = (url: string) => pinUrl(url, String(release))
  const askAll = async (urls: readonly string[]) => {
    const answers = await Promise.all(urls.map(async (url) => [url, await ask(url)] as const))
    // in the order of the questions, so that the same page has the same tag
    for (const [url, answer] of answers) if (answer !== undefined) found.set(url, answer)
  }
  const read: Read = (url, schema) => {
    const answer = found.get(pin(url))
    return answer === undefined ? undefined : schema.parse(JSON.parse(answer))
  }
  await askAll([...first(choice).map(pin), ...(ofRelease?.(release) ?? [])])
  await askAll((next?.(choice, read) ?? []).map(pin))
  return `{${[...found].map(([url, answer]) => `${JSON.stringify(url)}:${answer}`).join(',')}}`
}
