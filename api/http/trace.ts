import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** What a request leaves on its way, for the log and the counters. */
export interface Trace {
  /** The pattern of the route that answered. */
  route: string
  /** Whether the answer was in memory. */
  held: boolean
}

/** Leaves the route; `-` stays where none was reached. */
export const traceRoute: MiddlewareHandler<{ Bindings: { trace: Trace } }> = async (c, next) => {
  await next()
  c.env.trace.route = routePath(c)
}
