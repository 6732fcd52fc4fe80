import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Shelf } from '../release/shelf.ts'
import type { Answered } from './receive.ts'

/** Seconds; an answer from memory takes less than the first, a cold one falls in the middle. */
const BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10]

export interface Metrics {
  count: (answered: Answered) => void
  /** Everything in Prometheus text. */
  write: () => Promise<string>
  contentType: string
}

/** Counters of one process. */
export function createMetrics({ borrowCurrent }: Pick<Shelf, 'borrowCurrent'>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'vigie_http_requests_total',
    help: 'Requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'vigie_http_request_seconds',
    help: 'Time until an answer is ready to be sent, by route.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  })
  const memory = new Counter({
    name: 'vigie_answers_total',
    help: 'Answers made of a release, by whether they were held in memory.',
    labelNames: ['held'],
    registers,
  })
  new Gauge({
    name: 'vigie_release_served',
    help: 'Number of the release served; 0 when there is none.',
    registers,
    async collect() {
      const loan = await borrowCurrent()
      this.set(loan?.release.number ?? 0)
      loan?.done()
    },
  })

  return {
    count({ method, route, status, ms, release, held }) {
      requests.inc({ method, route, status })
      seconds.observe({ route }, ms / 1000)
      if (release !== undefined) memory.inc({ held: held ? 'yes' : 'no' })
    },
    write: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
