import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Problem } from '../../indicators/wire/problem.ts'
import { type Bytes, type Coding, chooseCoding, encode } from './coding.ts'

const REVALIDATE = 'public, max-age=0, must-revalidate'
const IMMUTABLE = 'public, max-age=31536000, immutable'
const FOLLOWING = 'public, max-age=10, stale-while-revalidate=60'

/** Smaller bodies gain nothing by being compressed. */
const SMALLEST_COMPRESSED = 1024
const compressible = /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|javascript|xml)\b)/

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

type Headers = Record<string, string>

/** Bytes as they are sent, under their own tag. */
interface Written {
  bytes: Bytes
  etag: string
}

/** A 200 that can be sent any number of times; each coding is made once, when it is first asked for. */
export interface Answer {
  headers: Headers
  written: { identity: Written } & Partial<Record<Coding, Written>>
}

/** A response, and the length of its body: to read it from the headers would cost as much as to send it. */
export interface Sent {
  response: Response
  bytes: number
}

/** What of a request an answer depends on once it is there. */
type Asking = Pick<Request, 'method' | 'headers'>

/** How long a cache may keep an answer: the figures of one that names its release never change. */
export function cacheFor(pinned: boolean): string {
  return pinned ? IMMUTABLE : FOLLOWING
}

/** An answer of these bytes; `headers` replace the usual ones. */
export function createAnswer(body: string | Bytes, headers: Headers): Answer {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const type = headers['content-type'] ?? ''
  const vary = [headers.vary, compressible.test(type) ? 'Accept-Encoding' : undefined].filter(Boolean)
  return {
    headers: {
      'cache-control': REVALIDATE,
      ...securityHeaders,
      ...headers,
      ...(vary.length > 0 && { vary: vary.join(', ') }),
    },
    written: { identity: tag(bytes) },
  }
}

/** Sends an answer in the coding that was asked for, or 304; at once where that coding is there already. */
export function respond(asking: Asking, answer: Answer, extra: Headers = {}): Sent | Promise<Sent> {
  const { identity } = answer.written
  const type = answer.headers['content-type'] ?? ''
  const coding =
    identity.bytes.byteLength >= SMALLEST_COMPRESSED && compressible.test(type)
      ? chooseCoding(asking.headers.get('accept-encoding'))
      : 'identity'
  const written = answer.written[coding]
  if (written || coding === 'identity')
    return write(asking, answer, { coding, ...(written ?? identity) }, extra)
  return encode(identity.bytes, coding).then((bytes) => {
    const made = tag(bytes)
    answer.written[coding] = made
    return write(asking, answer, { coding, ...made }, extra)
  })
}

function write(
  { method, headers }: Asking,
  answer: Answer,
  { coding, bytes, etag }: Written & { coding: Coding },
  extra: Headers,
): Sent {
  if (holds(headers.get('if-none-match'), etag)) {
    const { 'content-type': _, 'content-disposition': __, ...kept } = answer.headers
    return { response: new Response(null, { status: 304, headers: { ...kept, ...extra, etag } }), bytes: 0 }
  }
  const all: Headers = { ...answer.headers, ...extra, etag, 'content-length': String(bytes.byteLength) }
  if (coding !== 'identity') all['content-encoding'] = coding
  const body = method === 'HEAD' ? null : bytes
  return { response: new Response(body, { status: 200, headers: all }), bytes: body?.byteLength ?? 0 }
}

/** Answers a routed request; a route whose answers may be held in memory says so with `hold`. */
export async function send(
  c: Context,
  body: string | Bytes | Answer,
  headers: Headers = {},
): Promise<Response> {
  const answer = typeof body === 'string' || body instanceof Uint8Array ? createAnswer(body, headers) : body
  const hold: ((answer: Answer) => void) | undefined = c.get('hold')
  hold?.(answer)
  return (await respond(c.req.raw, answer)).response
}

/** Answers with a problem (RFC 9457), which no cache keeps. */
export function sendProblem(problem: Problem, headers: Headers = {}): Response {
  const body = JSON.stringify(problem)
  return new Response(body, {
    status: problem.status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** A strong tag: the hash of the very bytes sent, so that each coding has its own. */
function tag(bytes: Bytes): Written {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

function holds(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === etag)
}
