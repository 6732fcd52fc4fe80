import { createProblem, quote, type Refusal } from './problem.ts'

/** Characters of a URL. */
export const LONGEST_URL = 8192
/** Bytes of a body: none of the routes reads one. */
const LARGEST_BODY = 1024

export const methods = ['GET', 'HEAD', 'OPTIONS']

/** Why a request goes no further: its URL, its body, its method; undefined when it may. */
export function findExcess({ method, url, headers }: Request): Refusal | undefined {
  if (url.length > LONGEST_URL) {
    return createProblem('url-too-long', {
      fr: `url\u202f: ${url.length} caractères, ${LONGEST_URL} au plus`,
      en: `url: ${url.length} characters, ${LONGEST_URL} at most`,
    }).refusal
  }
  if (Number(headers.get('content-length') ?? 0) > LARGEST_BODY || headers.has('transfer-encoding')) {
    return createProblem('body-too-large', {
      fr: `corps\u202f: aucune route n’en lit\u202f; ${LARGEST_BODY} octets au plus`,
      en: `body: no route reads one; ${LARGEST_BODY} bytes at most`,
    }).refusal
  }
  if (methods.includes(method)) return undefined
  const detail = {
    fr: `méthode\u202f: ${quote(method)}, lecture seule`,
    en: `method: ${quote(method)}, read only`,
  }
  return createProblem('method-not-allowed', detail, {
    parameter: 'method',
    value: method,
    allowed: methods,
  }).refusal
}
