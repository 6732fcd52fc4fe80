import type { Hono } from 'hono'
import { corsHeaders, respond, type Sent, sendProblem } from '../http/answer.ts'
import { findClientAddress } from '../http/clientAddress.ts'
import { findLanguage } from '../http/language.ts'
import { findExcess, methods } from '../http/limits.ts'
import type { Refusal } from '../http/problem.ts'
import { findQuestion } from '../http/question.ts'
import type { RateLimit } from '../http/rateLimit.ts'
import { readRequestId } from '../http/requestId.ts'
import type { Trace } from '../http/trace.ts'
import { findHeldAnswer, type HeldAnswer } from '../release/heldAnswers.ts'
import type { Shelf } from '../release/shelf.ts'

/** A request and its answer as they are counted and logged: no URL, no address. */
export interface Answered extends Trace {
  /** When it arrived, in milliseconds since 1970. */
  time: number
  id: string
  method: string
  status: number
  /** Milliseconds until the answer is ready to be sent. */
  ms: number
  /** Length of the body; null where it streams. */
  bytes: number | null
  release: number | undefined
}

export interface Reception {
  shelf: Shelf
  now?: () => number
  /** Counts a client's requests; without it nobody is refused. */
  limit?: RateLimit
  trustedHops?: number
  /** Where readers reach the server, where that is not what they send their requests to: behind a proxy. */
  publicUrl?: string
  onAnswer?: (answered: Answered) => void
}

/** A request on its way. */
interface Passage {
  start: number
  id: string
  method: string
  /** What its answer says besides its own headers. */
  headers: Record<string, string>
  /** Whether its client has asked all it may: a page then comes without the answers it shows. */
  spent: boolean
}

const preflight = {
  ...corsHeaders,
  allow: methods.join(', '),
  'access-control-allow-methods': methods.join(', '),
  'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match, X-Request-Id',
  'access-control-max-age': '86400',
}
/** Files of the dashboard, which cost nothing to send. */
const assetUrl = /^https?:\/\/[^/]*\/assets\//
const apiUrl = /^https?:\/\/[^/]*\/api(?:[/?]|$)/
/** Probes ask from one address, all the time. */
const probeUrl = /\/api\/v1\/(?:health|ready)(?:\?|$)/
const nowhere = { route: '-', held: false, bytes: 0, release: undefined }

/**
 * The way of every request, before and after its route: it gets an id, is counted against its client, is refused
 * when it is too large or does not read, is answered from memory when it can be, and is reported. Plain calls
 * rather than middleware, and no function made on the way: what is in memory goes out at half the cost.
 */
export function receive(app: Hono, reception: Reception): Hono['fetch'] {
  const answer = app.fetch
  const { shelf, now = () => performance.now(), limit, trustedHops = 0, publicUrl, onAnswer } = reception

  return (request, env, context) => {
    const id = readRequestId(request.headers)
    const headers = { 'x-request-id': id }
    const passage: Passage = { start: now(), id, method: request.method, headers, spent: false }
    const isApi = apiUrl.test(request.url)
    const isCounted = limit && (isApi || !assetUrl.test(request.url))
    const excess = isCounted ? count(limit, request, env, passage) : undefined
    passage.spent = excess !== undefined
    const refusal = (isApi ? excess : undefined) ?? findExcess(request)
    if (refusal) return refuse(refusal, request, passage)
    if (request.method === 'OPTIONS') {
      const headers = { ...preflight, ...passage.headers }
      return report(new Response(null, { status: 204, headers }), passage, nowhere)
    }
    const held = isApi ? findHeld(shelf, request) : undefined
    if (!held) return ask(request, env, context, passage)
    const sent = respond(request, held.answer, passage.headers)
    return sent instanceof Promise ? reportLater(sent, passage, held) : reportHeld(sent, passage, held)
  }

  /** The problem of a client that asks too much; what it has left goes into the headers. */
  function count(limit: RateLimit, request: Request, env: unknown, passage: Passage): Refusal | undefined {
    if (probeUrl.test(request.url)) return undefined
    const { headers, refusal } = limit(clientOf(request, env, trustedHops))
    for (const name in headers) passage.headers[name] = headers[name] ?? ''
    return refusal
  }

  function refuse(refusal: Refusal, request: Request, passage: Passage): Response {
    const allow = refusal.en.status === 405 ? { allow: methods.join(', ') } : undefined
    // a method nobody knows is a client's own word, and stays out of the log
    const method = [...methods, 'POST', 'PUT', 'PATCH', 'DELETE'].includes(passage.method)
    const known = method ? passage : { ...passage, method: 'other' }
    const headers = { ...passage.headers, ...allow }
    return report(sendProblem(refusal, findLanguage(request), headers), known, nowhere)
  }

  async function ask(
    request: Request,
    env: unknown,
    context: Parameters<Hono['fetch']>[2],
    passage: Passage,
  ) {
    const trace: Trace = { route: '-', held: false }
    const { spent } = passage
    const response = await answer(request, { ...Object(env), trace, publicUrl, spent }, context)
    for (const [name, value] of Object.entries(passage.headers)) response.headers.set(name, value)
    const length = response.headers.get('content-length')
    const release = response.headers.get('x-vigie-release')
    return report(response, passage, {
      ...trace,
      bytes: length === null ? null : Number(length),
      release: release === null ? undefined : Number(release),
    })
  }

  async function reportLater(sent: Promise<Sent>, passage: Passage, held: Found): Promise<Response> {
    return reportHeld(await sent, passage, held)
  }

  function reportHeld({ response, bytes }: Sent, passage: Passage, { route, release }: Found): Response {
    return report(response, passage, { route, held: true, bytes, release })
  }

  function report(
    response: Response,
    { id, method, start }: Passage,
    { route, held, bytes, release }: Pick<Answered, 'route' | 'held' | 'bytes' | 'release'>,
  ): Response {
    const passed = now() - start
    const ms = Math.round(passed * 100) / 100
    const time = Math.round(Date.now() - passed)
    onAnswer?.({ time, id, method, route, status: response.status, ms, bytes, release, held })
    return response
  }
}

interface Found extends HeldAnswer {
  release: number
}

/** What a release open just now has answered to the same question. */
function findHeld(shelf: Shelf, request: Request): Found | undefined {
  const question = findQuestion(request)
  const release = question && shelf.peek(question.release)
  const held = release && findHeldAnswer(release, question.key)
  return held && { answer: held.answer, route: held.route, release: release.number }
}

/** What `@hono/node-server` hands over with a request; a test hands over nothing. */
interface Bindings {
  incoming?: { socket: { remoteAddress?: string } }
}

function clientOf({ headers }: Request, env: unknown, trustedHops: number): string {
  const { incoming }: Bindings = Object(env)
  const remote = incoming?.socket.remoteAddress ?? ''
  const forwardedFor = trustedHops > 0 ? headers.get('x-forwarded-for') : null
  return findClientAddress({ remote, forwardedFor, trustedHops })
}
