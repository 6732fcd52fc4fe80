import type { Problem } from '../../indicators/wire/problem.ts'
import { type ProblemKind, problemKinds } from '../http/problem.ts'
import type { MediaType, Route } from '../http/route.ts'
import { findExample, problemExamples } from './examples.ts'
import { bodyName, type JsonSchema, refer } from './schemas.ts'

export interface MediaDocument {
  schema: JsonSchema
  example?: unknown
  examples?: Record<string, { summary: string; value: Problem }>
}

/** What it says, or where it is said. */
export interface ResponseDocument {
  $ref?: string
  description?: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, MediaDocument>
}

export const headers = {
  ETag: { schema: { type: 'string' }, description: 'hash of the bytes sent' },
  'X-Vigie-Release': { schema: { type: 'integer' }, description: 'the release answered from' },
  Link: {
    schema: { type: 'string' },
    description: 'first, prev, next and last page, those there are (RFC 8288)',
  },
  'Content-Language': {
    schema: { enum: ['fr', 'en'] },
    description: 'the language of the words: that of `Accept-Language`, or of `lang`, or else English',
  },
} satisfies Record<string, { schema: JsonSchema; description: string }>

/** The routes that each kind of problem arises on. */
const arises: Record<ProblemKind, (route: Route) => boolean> = {
  'unknown-parameter': () => true,
  'invalid-parameter': ({ parameters }) => Object.keys(parameters).length > 0,
  'different-definitions': ({ parameters }) => 'definition' in parameters,
  'not-found': (route) => route.path.includes('{') || namesRelease(route),
  // a GET is never refused for its method
  'method-not-allowed': () => false,
  withdrawn: namesRelease,
  'internal-error': ({ readsRelease }) => readsRelease,
  // refused before any route is reached, and told once for the whole
  'malformed-request': () => false,
  'request-timeout': () => false,
  // refused before any route is reached, whichever it is
  'body-too-large': () => true,
  'url-too-long': () => true,
  'headers-too-large': () => true,
  'too-many-requests': ({ path }) => path !== '/health' && path !== '/ready',
  'too-long': () => false,
  'no-release': ({ readsRelease }) => readsRelease,
  'not-acceptable': ({ alsoOffered }) => alsoOffered !== undefined,
}

/** Every answer of a route by its status: what it promises, then the problems it may answer with. */
export function describeResponses(route: Route): Record<string, ResponseDocument | ReturnType<typeof refer>> {
  const kinds = Object.entries(problemKinds).filter(([kind]) => arises[kind as ProblemKind](route))
  const statuses = [...new Set(kinds.map(([, { status }]) => status))]
  const held = {
    ETag: refer('headers', 'ETag'),
    ...(route.readsRelease && { 'X-Vigie-Release': refer('headers', 'X-Vigie-Release') }),
    ...(route.paged && { Link: refer('headers', 'Link') }),
  }
  return {
    200: { description: route.summary.en, headers: held, content: describeBody(route) },
    304: { description: 'The bytes named by `If-None-Match` are still those.', headers: held },
    ...Object.fromEntries(statuses.map((status) => [status, refer('responses', nameOf(status))])),
  }
}

/** The problems that the routes may answer with, by their status, each kind with an example. */
export function describeProblems(routes: readonly Route[]): Record<string, ResponseDocument> {
  const responses: Record<string, ResponseDocument> = {}
  for (const [kind, { status, title }] of Object.entries(problemKinds)) {
    if (!routes.some(arises[kind as ProblemKind])) continue
    const name = nameOf(status)
    const known = responses[name]
    const examples = known?.content?.[MEDIA_PROBLEM]?.examples
    const value = problemExamples[kind as ProblemKind]
    responses[name] = {
      description: known ? `${known.description}, or ${title.en.toLowerCase()}` : title.en,
      headers: { 'Content-Language': refer('headers', 'Content-Language') },
      content: {
        [MEDIA_PROBLEM]: {
          schema: refer('schemas', 'Problem'),
          examples: { ...examples, [kind]: { summary: title.en, value } },
        },
      },
    }
  }
  return responses
}

const MEDIA_PROBLEM = 'application/problem+json'

function namesRelease({ parameters, path }: Route): boolean {
  return 'release' in parameters || path.startsWith('/releases/{')
}

function nameOf(status: number): string {
  return `Problem${status}`
}

function describeBody(route: Route): ResponseDocument['content'] {
  const media = typeof route.body === 'string' ? route.body : 'application/json'
  const example = findExample(route.id)
  const others = (route.alsoOffered ?? []).filter((type) => type !== media)
  return {
    [media]: { schema: schemaOf(route), ...(example === undefined ? {} : { example }) },
    ...Object.fromEntries(others.map((type) => [type, { schema: schemaOfFile(type) }])),
  }
}

function schemaOf(route: Route): JsonSchema {
  if (typeof route.body !== 'string') return refer('schemas', bodyName(route))
  return schemaOfFile(route.body)
}

/** A file has no schema of its own, but for JSON-stat. */
function schemaOfFile(media: MediaType): JsonSchema {
  if (media === 'application/vnd.json-stat+json') return refer('schemas', 'JsonStat')
  return { type: media.endsWith('json') ? 'object' : 'string' }
}
