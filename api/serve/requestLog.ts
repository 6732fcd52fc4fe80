import pino from 'pino'
import type { Answered } from './receive.ts'

/** Bytes kept back to write many lines at once, and how long they wait at most, in milliseconds. */
const BATCH = 4096
const FLUSH = 500

export interface RequestLog {
  write: (answered: Answered) => void
  /** Writes what is kept back; before the process ends. */
  flush: () => void
}

/**
 * One JSON line a request on a file or file descriptor. A line has the route and not the URL, and no address:
 * nothing in it leads to a person, except a request id that a client would have made so.
 */
export function createRequestLog(destination: string | number): RequestLog {
  const stream = pino.destination({ dest: destination, sync: false, minLength: BATCH, periodicFlush: FLUSH })
  const logger = pino({ base: null }, stream)
  return {
    write: (answered) => logger.info(answered),
    flush: () => stream.flushSync(),
  }
}
