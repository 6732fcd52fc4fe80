import { MemoryStore } from 'hono-rate-limiter'
import { createProblem, type Refusal } from './problem.ts'

/** What a client has left, as headers (draft-ietf-httpapi-ratelimit-headers-07), and the refusal once it has none. */
interface Share {
  headers: Record<string, string>
  refusal: Refusal | undefined
}

export type RateLimit = (client: string) => Share

const WINDOW = 60_000

/**
 * Counts the requests of each client in windows of a minute. The store of hono-rate-limiter counts; its middleware
 * is not used, because it sets its headers one by one, which costs as much as answering from memory.
 */
export function createRateLimit(perMinute: number): RateLimit {
  const store = new MemoryStore()
  // the window is all that the store reads of its options
  store.init({ windowMs: WINDOW } as Parameters<MemoryStore['init']>[0])
  const policy = `${perMinute};w=${WINDOW / 1000}`

  return (client) => {
    const { totalHits, resetTime } = store.increment(client)
    const reset = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000))
    const remaining = Math.max(0, perMinute - totalHits)
    const headers = {
      'ratelimit-policy': policy,
      ratelimit: `limit=${perMinute}, remaining=${remaining}, reset=${reset}`,
    }
    if (totalHits <= perMinute) return { headers, refusal: undefined }
    const { refusal } = createProblem('too-many-requests', {
      fr: `débit\u202f: plus de ${perMinute} requêtes par minute\u202f; à reprendre dans ${reset} s`,
      en: `rate: more than ${perMinute} requests a minute; try again in ${reset} s`,
    })
    return { headers: { ...headers, 'retry-after': String(reset) }, refusal }
  }
}
