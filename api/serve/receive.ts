import type { Hono } from 'hono'
import { cacheFor, respond, type Sent, sendProblem } from '../http/answer.ts'
import { findClientAddress } from '../http/clientAddress.ts'
import { findExcess, methods } from '../http/limits.ts'
import { findQuestion } from '../http/question.ts'
import type { createRateLimit } from '../http/rateLimit.ts'
import { readRequestId } from '../http/requestId.ts'
import type { Trace } from '../http/trace.ts'
import { findHeldAnswer } from '../release/heldAnswers.ts'
import type { Shelf } from '../release/shelf.ts'

/** A request and its answer as they are counted and logged: no URL, no address. */
export interface Answered {
  id: string
  method: string
  /** The pattern of the route, `-` where none was reached. */
  route: string
  status: number
  milliseconds: number
  /** Length of the body; null where it streams. */
  bytes: number | null
  release: number | undefined
  /** Whether the answer was in memory. */
  held: boolean
}

export interface Reception {
  shelf: Shelf
  now?: () => number
  /** Counts a client's requests; without it nobody is refused. */
  limit?: ReturnType<typeof createRateLimit>
  trustedHops?: number
  onAnswer?: (answered: Answered) => void
}

/** What `@hono/node-server` hands over with a request; a test hands over nothing. */
interface Bindings {
  incoming?: { socket: { remoteAddress?: string } }
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Disposition, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, X-Vigie-Release',
}
const preflight = {
  allow: methods.join(', '),
  'access-control-allow-methods': methods.join(', '),
  'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match, X-Request-Id',
  'access-control-max-age': '86400',
}
/** Probes and the scraper ask from one address, all the time. */
const uncounted = /\/api\/v1\/(health|ready)$/

/**
 * The way of every request, before and after its route: it gets an id, is counted against its client, is refused
 * when it is too large or does not read, is answered from memory when it can be, and is reported. Plain function
 * calls rather than middleware: what is in memory is then sent without a promise, at half the cost.
 */
export function receive(
  app: Hono,
  { shelf, now = () => performance.now(), limit, trustedHops = 0, onAnswer }: Reception,
): Hono['fetch'] {
  const answer = app.fetch

  return (request, env, context) => {
    const start = now()
    const path = pathOf(request.url)
    const isApi = /^\/api(\/|$)/.test(path)
    const share = isApi && !uncounted.test(path) ? limit?.(clientOf(request, env, trustedHops)) : undefined
    const id = readRequestId(request.headers)
    const headers = { 'x-request-id': id, ...(isApi && cors), ...share?.headers }
    const report = (response: Response, found: Partial<Answered>) => {
      onAnswer?.({
        ...{ id, method: request.method, route: '-', status: response.status, milliseconds: now() - start },
        ...{ bytes: 0, release: undefined, held: false, ...found },
      })
      return response
    }

    const refusal = share?.refusal ?? findExcess(request)
    if (refusal) {
      const allow = { allow: methods.join(', ') }
      return report(sendProblem(refusal, { ...headers, ...(refusal.status === 405 && allow) }), {
        method: knownMethod(request),
      })
    }
    if (request.method === 'OPTIONS') {
      return report(new Response(null, { status: 204, headers: { ...headers, ...preflight } }), {})
    }
    const held = isApi ? findHeld(shelf, request) : undefined
    if (held) {
      const reportHeld = ({ response, bytes }: Sent) =>
        report(response, { route: held.route, bytes, release: held.release, held: true })
      const sent = respond(request, held.answer, { ...headers, 'cache-control': cacheFor(held.pinned) })
      return sent instanceof Promise ? sent.then(reportHeld) : reportHeld(sent)
    }
    return askRoutes()

    async function askRoutes(): Promise<Response> {
      const trace: Trace = { route: '-', held: false }
      const response = await answer(request, { ...Object(env), trace }, context)
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
      const length = response.headers.get('content-length')
      const release = response.headers.get('x-vigie-release')
      return report(response, {
        ...trace,
        bytes: length === null ? null : Number(length),
        release: release === null ? undefined : Number(release),
      })
    }
  }
}

/** What a release open just now has answered to the same question. */
function findHeld(shelf: Shelf, request: Request) {
  const question = findQuestion(request)
  const release = question && shelf.peek(question.release)
  const held = release && findHeldAnswer(release, question.key)
  return held && { ...held, release: release.number, pinned: question.release !== undefined }
}

function clientOf({ headers }: Request, env: unknown, trustedHops: number): string {
  const { incoming }: Bindings = Object(env)
  const remote = incoming?.socket.remoteAddress ?? ''
  return findClientAddress({ remote, forwardedFor: headers.get('x-forwarded-for'), trustedHops })
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return url.slice(start, end === -1 ? undefined : end)
}

/** A method nobody knows is a client's own word, and stays out of the log. */
function knownMethod({ method }: Request): string {
  return ['POST', 'PUT', 'PATCH', 'DELETE', ...methods].includes(method) ? method : 'other'
}
