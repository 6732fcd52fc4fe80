export interface FirstAnswers {
  /** The list of releases, as it was when the page was sent. */
  releases?: unknown
  /** Answers of the API by the address they would be asked at. */
  answers: Record<string, unknown>
}

/** What the server put into the page so that it need not ask for what it shows first; see `api/serve/pageWriter.ts`. */
export let firstAnswers = readFirstAnswers()

/** Begins another visit with what its page holds, on the server. */
export function giveFirstAnswers(given: FirstAnswers): void {
  firstAnswers = given
}

function readFirstAnswers(): FirstAnswers {
  const text = globalThis.document?.getElementById('first-answers')?.textContent
  return text ? JSON.parse(text) : { answers: {} }
}
