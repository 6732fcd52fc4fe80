import pino from 'pino'
import type { Answered } from './receive.ts'

export interface RequestLog {
  write: (answered: readonly Answered[]) => void
  /** Ends what is being written; before the process does. */
  flush: () => void
}

/**
 * One JSON line a request on a file or file descriptor. A line has the route and not the URL, and no address:
 * nothing in it leads to a person, except a request id that a client would have made so. The destination of pino
 * writes; its logger would take one line at a time, which costs as much as answering.
 */
export function createRequestLog(destination: string | number): RequestLog {
  const stream = pino.destination({ dest: destination, sync: false })
  return {
    write(answered) {
      stream.write(answered.map((one) => `${JSON.stringify(one)}\n`).join(''))
    },
    flush: () => stream.flushSync(),
  }
}
