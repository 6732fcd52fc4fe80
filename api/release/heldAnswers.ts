import type { Answer } from '../http/answer.ts'
import { createLru } from '../http/lru.ts'
import type { Release } from './release.ts'

/** Bytes of answers held for one release, at most; every coding of an answer is counted in its weight. */
const MOST_BYTES = 32 * 2 ** 20
/** What an answer weighs besides its bytes: its headers, its tags, the objects. */
const OVERHEAD = 1024

export interface HeldAnswer {
  answer: Answer
  /** The route that made it, for the log. */
  route: string
}

/** A store of answers for each release, gone with it. */
const stores = new WeakMap<Release, ReturnType<typeof createStore>>()

function createStore() {
  return createLru<HeldAnswer>({
    most: MOST_BYTES,
    // compressed text is a fifth of its length, twice
    weigh: ({ answer }, key) => answer.written.identity.bytes.byteLength * 1.5 + key.length * 2 + OVERHEAD,
  })
}

/** The answer a release gave to the same question. */
export function findHeldAnswer(release: Release, key: string): HeldAnswer | undefined {
  return stores.get(release)?.get(key)
}

export function holdAnswer(release: Release, key: string, held: HeldAnswer): void {
  const store = stores.get(release) ?? createStore()
  stores.set(release, store)
  store.set(key, held)
}
