import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

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

/** `HOST` and `PORT` of an environment. Throws when the port is not one. */
export function readAddress({ HOST = '127.0.0.1', PORT = '3000' }: NodeJS.ProcessEnv): Address {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) throw new Error(`PORT: ${PORT}, 0 to 65535 expected`)
  return { host: HOST, port: Number(PORT) }
}

/** Listens. Throws when the address is taken or is not one of this machine. */
export function listen(app: Hono, { host, port }: Address): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (bound) => {
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${bound.port}`, stop })
    })
    server.on('error', reject)

    function stop(): Promise<void> {
      return new Promise((done) => {
        const hurry = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, GRACE)
        server.close(() => {
          clearTimeout(hurry)
          done()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
    }
  })
}

/** Stops once on Ctrl-C or a polite kill, then lets the process end by itself. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      void stop().then(() => process.exit(0))
    })
  }
}
