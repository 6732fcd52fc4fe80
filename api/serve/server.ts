import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { refuseMalformed } from './refuseMalformed.ts'

interface Address {
  host: string
  port: number
}

export interface Server {
  url: string
  /** Answers the requests under way, then closes. */
  stop: () => Promise<void>
}

/** How long requests under way may take once the server is asked to stop, in milliseconds. */
const GRACE = 5000
/** How often idle connections are closed while stopping, in milliseconds. */
const SWEEP = 20
/** What a client may take to send its headers and its whole request, and to ask again, in milliseconds. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 65_000 }
/** Bytes of request line and headers. */
const MOST_HEADERS = 16_384

/** How often the parent process is looked for, in milliseconds. */
const WATCH = 250

/** `HOST` and `PORT` of an environment. Throws when the port is not one. */
export function readAddress({ HOST = '127.0.0.1', PORT = '3000' }: NodeJS.ProcessEnv): Address {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) throw new Error(`PORT: ${PORT}, 0 to 65535 expected`)
  return { host: HOST, port: Number(PORT) }
}

/** Listens. Throws when the address is taken or is not one of this machine. */
export function listen(app: Pick<Hono, 'fetch'>, { host, port }: Address): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { ...timeouts, maxHeaderSize: MOST_HEADERS }
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }, (bound) => {
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${bound.port}`, stop })
    })
    server.on('error', reject)
    server.on('clientError', refuseMalformed)

    function stop(): Promise<void> {
      return new Promise((done) => {
        const hurry = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, GRACE)
        // a connection kept alive falls idle only once its answer is out
        const sweep = setInterval(() => {
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        }, SWEEP)
        server.close(() => {
          clearTimeout(hurry)
          clearInterval(sweep)
          done()
        })
      })
    }
  })
}

/** Stops once on Ctrl-C or a polite kill; a second one does not wait. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) process.exit(1)
    stopping = true
    void stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  // npm keeps a signal to itself: when the shell it started is gone, nobody else will say so
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, WATCH)
  watch.unref()
}
