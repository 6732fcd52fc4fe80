import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Problem } from '../indicators/wire/problem.ts'
import { createProblem } from './problem.ts'
import type { Release } from './release.ts'
import { type Parameters, type Route, readParameters, type Values } from './route.ts'
import type { Shelf } from './shelf.ts'

const REVALIDATE = 'public, max-age=0, must-revalidate'
const IMMUTABLE = 'public, max-age=31536000, immutable'

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

export interface Reading<P extends Parameters> {
  Variables: { parameters: Values<P>; release: Release; pinned: boolean }
}

/** Checks the request against its route, then keeps a release open for it: `c.var.parameters`, `c.var.release`. */
export function reading<P extends Parameters>(route: Route<P>, shelf: Shelf): MiddlewareHandler<Reading<P>> {
  return async (c, next) => {
    const parameters: Values<P> & { release?: number } = readParameters(c, route)
    const loan = await (parameters.release === undefined
      ? shelf.borrowCurrent()
      : shelf.borrow(parameters.release))
    if (!loan) throw await noRelease(shelf, parameters.release)
    try {
      c.set('parameters', parameters)
      c.set('release', loan.release)
      c.set('pinned', parameters.release !== undefined)
      await next()
    } finally {
      loan.done()
    }
  }
}

/** Why a release cannot be had: none is published yet, not that number, or it is withdrawn, or its files are damaged. */
export async function noRelease(shelf: Shelf, number?: number): Promise<Error> {
  const published = (await shelf.list()).map(({ release }) => String(release))
  if (number === undefined || published.length === 0) {
    return createProblem('no-release', 'no verified release is being served')
  }
  const value = String(number)
  const withdrawal = await shelf.findWithdrawal(number)
  if (withdrawal) {
    return createProblem('withdrawn', `release: ${value} was withdrawn: ${withdrawal.reason}`, {
      parameter: 'release',
      value,
    })
  }
  if (published.includes(value)) {
    return createProblem('no-release', `release: ${value} did not pass its verification`, {
      parameter: 'release',
      value,
    })
  }
  return createProblem('not-found', `release: no release ${value}`, {
    parameter: 'release',
    value,
    allowed: published,
  })
}

/** Answers from a release, as JSON that names it. */
export function sendJson<P extends Parameters>(c: Context<Reading<P>>, body: object): Response {
  const { release, pinned } = c.var
  return send(c, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': cacheFor(pinned),
    'x-vigie-release': String(release.number),
  })
}

/** How long a cache may keep an answer: one that names its release never changes. */
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
