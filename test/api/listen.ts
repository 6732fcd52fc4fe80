import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** An application behind a real socket of this machine, on a free port. */
export async function listen(app: Hono): Promise<{ url: string; stop: () => Promise<void> }> {
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((ready) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      ready({ server, port }),
    )
  })
  return { url: `http://127.0.0.1:${port}`, stop: () => new Promise((done) => server.close(() => done())) }
}
