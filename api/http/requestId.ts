import { randomUUID } from 'node:crypto'

const wellFormed = /^[\w.:-]{8,64}$/

/** The `X-Request-Id` a proxy or client gave the request, or one made for it when there is none or it is odd. */
export function readRequestId(headers: Headers): string {
  const given = headers.get('x-request-id')
  return given !== null && wellFormed.test(given) ? given : randomUUID()
}
