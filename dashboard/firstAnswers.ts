interface FirstAnswers {
  /** The list of releases, as it was when the page was sent. */
  releases?: unknown
  /** Answers of the API by the address they would be asked at. */
  answers: Record<string, unknown>
}

/** What the server put into the page so that it need not ask for what it shows first; see `api/serve/pageWriter.ts`. */
export const firstAnswers = readFirstAnswers()

function readFirstAnswers(): FirstAnswers {
  const text = globalThis.document?.getElementById('first-answers')?.textContent
  return text ? JSON.parse(text) : { answers: {} }
}
