import type { Problem } from '../../indicators/wire/problem.ts'
import { createProblem, quote } from './problem.ts'

/** Characters of a URL. */
export const LONGEST_URL = 8192
/** Bytes of a body: none of the routes reads one. */
const LARGEST_BODY = 1024

export const methods = ['GET', 'HEAD', 'OPTIONS']

/** Why a request goes no further: its URL, its body, its method; undefined when it may. */
export function findExcess({ method, url, headers }: Request): Problem | undefined {
  if (url.length > LONGEST_URL) {
    return createProblem('url-too-long', `url: ${url.length} characters, ${LONGEST_URL} at most`).problem
  }
  if (Number(headers.get('content-length') ?? 0) > LARGEST_BODY || headers.has('transfer-encoding')) {
    return createProblem('body-too-large', `body: no route reads one; ${LARGEST_BODY} bytes at most`).problem
  }
  if (methods.includes(method)) return undefined
  return createProblem('method-not-allowed', `method: ${quote(method)}, read only`, {
    parameter: 'method',
    value: method,
    allowed: methods,
  }).problem
}
