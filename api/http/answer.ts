import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Language } from '../../indicators/wire/text.ts'
import { type Bytes, type Coding, chooseCoding, encode } from './coding.ts'
import type { Refusal } from './problem.ts'

const REVALIDATE = 'public, max-age=0, must-revalidate'
const IMMUTABLE = 'public, max-age=31536000, immutable'
const FOLLOWING = 'public, max-age=10, stale-while-revalidate=60'

/** Smaller bodies gain nothing by being compressed. */
const SMALLEST_COMPRESSED = 1024
const text = /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|javascript|xml)\b)/

export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
/** Anybody's page may read what is public. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Disposition, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, X-Vigie-Release',
}

type Headers = Record<string, string>

/** Bytes as they are sent, with all that can be said of them beforehand. */
interface Written {
  bytes: Bytes
  etag: string
  headers: Headers
}

/** A 200 that can be sent any number of times; each coding is made once, when it is first asked for. */
export interface Answer {
  headers: Headers
  compressible: boolean
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
export function createAnswer(body: string | Bytes, given: Headers): Answer {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const isText = text.test(given['content-type'] ?? '')
  const vary = [given.vary, isText ? 'Accept-Encoding' : undefined].filter(Boolean).join(', ')
  const headers = {
    'cache-control': REVALIDATE,
    ...securityHeaders,
    ...corsHeaders,
    ...given,
    ...(vary && { vary }),
  }
  return {
    headers,
    compressible: isText && bytes.byteLength >= SMALLEST_COMPRESSED,
    written: { identity: write(bytes, headers) },
  }
}

/** A strong tag: the hash of the very bytes sent, so that each coding has its own. */
function write(bytes: Bytes, headers: Headers): Written {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  return { bytes, etag, headers: { ...headers, etag, 'content-length': String(bytes.byteLength) } }
}

/** Sends an answer in the coding that was asked for, or 304; at once where that coding is there already. */
export function respond(asking: Asking, answer: Answer, extra: Headers = {}): Sent | Promise<Sent> {
  const { identity } = answer.written
  const coding = answer.compressible ? chooseCoding(asking.headers.get('accept-encoding')) : 'identity'
  const written = coding === 'identity' ? identity : answer.written[coding]
  return written ? sendWritten(asking, written, extra) : sendEncoded(asking, answer, coding, extra)
}

async function sendEncoded(asking: Asking, answer: Answer, coding: Coding, extra: Headers): Promise<Sent> {
  const bytes = await encode(answer.written.identity.bytes, coding)
  const written = write(bytes, { ...answer.headers, 'content-encoding': coding })
  answer.written[coding] = written
  return sendWritten(asking, written, extra)
}

function sendWritten(
  { method, headers }: Asking,
  { bytes, etag, headers: own }: Written,
  extra: Headers,
): Sent {
  const all = { ...own }
  for (const name in extra) all[name] = extra[name] ?? ''
  if (holds(headers.get('if-none-match'), etag)) {
    for (const name of ofBody) delete all[name]
    return { response: new Response(null, { status: 304, headers: all }), bytes: 0 }
  }
  if (method === 'HEAD') return { response: new Response(null, { headers: all }), bytes: 0 }
  return { response: new Response(bytes, { headers: all }), bytes: bytes.byteLength }
}

/** Headers that a 304 leaves to the answer kept. */
const ofBody = ['content-type', 'content-length', 'content-encoding', 'content-disposition']

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

/** Answers with a problem (RFC 9457) in a language; no cache keeps it. */
export function sendProblem(refusal: Refusal, language: Language, headers: Headers = {}): Response {
  const problem = refusal[language]
  const body = JSON.stringify(problem)
  return new Response(body, {
    status: problem.status,
    headers: {
      ...securityHeaders,
      ...corsHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      vary: 'Accept-Language',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

function holds(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === etag)
}
