import type { Answer } from '../http/answer.ts'
import { createLru } from '../http/lru.ts'
import { weighAnswer } from '../http/weighAnswer.ts'
import { perRelease, type Release } from './release.ts'

/** Bytes of answers held for one release, at most; every coding of an answer is counted in its weight. */
const MOST_BYTES = 32 * 2 ** 20

export interface HeldAnswer {
  answer: Answer
  /** The route that made it, for the log. */
  route: string
}

const answersOf = perRelease(() =>
  createLru<HeldAnswer>({ most: MOST_BYTES, weigh: ({ answer }, key) => weighAnswer(answer, key) }),
)

/** Questions being answered, so that many clients who ask the same at once wait for one of them. */
const questionsOf = perRelease(() => new Map<string, Promise<unknown>>())

/** The end of the work on a question, if somebody works on it. */
export function findWork(release: Release, key: string): Promise<unknown> | undefined {
  return questionsOf(release).get(key)
}

/** Works on a question; others who ask it meanwhile may wait. */
export async function workOn(release: Release, key: string, work: () => Promise<void>): Promise<void> {
  const questions = questionsOf(release)
  const working = work()
  questions.set(
    key,
    working.catch(() => undefined),
  )
  await working.finally(() => questions.delete(key))
}

/** The answer a release gave to the same question. */
export function findHeldAnswer(release: Release, key: string): HeldAnswer | undefined {
  return answersOf(release).get(key)
}

export function holdAnswer(release: Release, key: string, held: HeldAnswer): void {
  answersOf(release).set(key, held)
}
