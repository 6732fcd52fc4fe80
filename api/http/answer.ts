import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Problem } from '../../indicators/wire/problem.ts'

const REVALIDATE = 'public, max-age=0, must-revalidate'
const IMMUTABLE = 'public, max-age=31536000, immutable'

export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** How long a cache may keep an answer: the figures of one that names its release never change. */
export function cacheFor(pinned: boolean): string {
  return pinned ? IMMUTABLE : REVALIDATE
}

/** Answers with these bytes under their own ETag, or 304 when the client has them already. */
export function send(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const all = { 'cache-control': REVALIDATE, ...securityHeaders, ...headers, etag }
  if (holds(c.req.header('if-none-match'), etag)) {
    const { 'content-type': _, 'content-disposition': __, ...kept }: Record<string, string> = all
    return c.body(null, 304, kept)
  }
  return c.body(body, 200, { ...all, 'content-length': String(Buffer.byteLength(body)) })
}

/** Answers with a problem (RFC 9457), which no cache keeps. */
export function sendProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
