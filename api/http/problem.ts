import { findNearest } from '../../contracts/language/nearest.ts'
import type { Problem } from '../../indicators/wire/problem.ts'

/** Longer lists than this are not sent with a refusal: the detail says where they are. */
const MOST_ALLOWED = 120
/** Values that are few enough for the detail itself. */
const MOST_TOLD = 8
/** What is quoted back of a value nobody would read to its end. */
const MOST_QUOTED = 80

/** A refusal on its way to the client as `application/problem+json` (RFC 9457). */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The kinds of problem this API answers with; the documentation page has an entry for each. */
export const problemKinds = {
  'unknown-parameter': { status: 400, title: 'Unknown parameter' },
  'invalid-parameter': { status: 400, title: 'Invalid parameter' },
  'different-definitions': { status: 400, title: 'Different definitions' },
  'malformed-request': { status: 400, title: 'Malformed request' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'not-acceptable': { status: 406, title: 'Not acceptable' },
  'request-timeout': { status: 408, title: 'Request timeout' },
  withdrawn: { status: 410, title: 'Withdrawn release' },
  'body-too-large': { status: 413, title: 'Body too large' },
  'url-too-long': { status: 414, title: 'URL too long' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'Headers too large' },
  'internal-error': { status: 500, title: 'Internal error' },
  'too-long': { status: 503, title: 'Answer too long to make' },
  'no-release': { status: 503, title: 'No verified release' },
} as const
export type ProblemKind = keyof typeof problemKinds

interface Fault {
  differences?: Problem['differences']
  parameter?: string
  value?: string
  allowed?: readonly string[]
  /** What would be accepted, in words, where the values are too many to list. */
  expected?: string
  /** Where the allowed values are not at hand. */
  nearest?: string
}

/** A problem of a kind, ready to throw; `allowed` also gives the nearest match of `value`. */
export function createProblem(
  kind: ProblemKind,
  detail: string,
  { parameter, value, allowed, expected, differences, nearest: known }: Fault = {},
): ProblemError {
  const { status, title } = problemKinds[kind]
  const nearest = known ?? (value !== undefined && allowed ? findNearest(value, allowed) : undefined)
  return new ProblemError({
    type: `/api/docs#${kind}`,
    title,
    status,
    detail: nearest === undefined ? detail : `${detail}; did you mean ${nearest}?`,
    ...(parameter === undefined ? {} : { parameter }),
    ...(value === undefined ? {} : { value: quote(value) }),
    ...(allowed && allowed.length <= MOST_ALLOWED ? { allowed: [...allowed] } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(nearest === undefined ? {} : { nearest }),
    ...(differences === undefined ? {} : { differences }),
  })
}

/** Throws `invalid-parameter` unless `value` is one of the allowed ones. */
export function requireAllowed(
  parameter: string,
  value: string,
  allowed: readonly string[],
  nearest?: string,
): void {
  if (allowed.includes(value)) return
  const few = allowed.length <= MOST_TOLD ? `, ${allowed.join(', ')} expected` : ''
  throw createProblem('invalid-parameter', `${parameter}: unknown value ${quote(value)}${few}`, {
    parameter,
    value,
    allowed,
    ...(nearest !== undefined && { nearest }),
  })
}

/** A client's value, short enough to be repeated in a message. */
export function quote(value: string): string {
  return value.length > MOST_QUOTED ? `${value.slice(0, MOST_QUOTED)}…` : value
}
