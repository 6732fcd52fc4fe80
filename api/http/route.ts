import type { Context } from 'hono'
import * as z from 'zod'
import { findNearest } from '../../contracts/language/nearest.ts'
import { foldText } from '../../indicators/foldText.ts'
import { sameText, type Text } from '../../indicators/wire/text.ts'
import { createProblem, quote, requireAllowed } from './problem.ts'

/** The most values of one list. */
export const MOST_LISTED = 500

/** One parameter as it is checked on a request and as the OpenAPI document tells it. */
export interface Parameter<T = unknown, Kind extends 'path' | 'one' | 'list' = 'path' | 'one' | 'list'> {
  kind: Kind
  /** One value; a list is several of them separated by commas. */
  item: z.ZodType<T>
  description: Text
  example?: string
}
export type Parameters = Record<string, Parameter>

export type Values<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends Parameter<infer T, infer Kind>
    ? Kind extends 'list'
      ? T[] | undefined
      : T
    : never
}

/** What is sent where a body has no schema of its own. */
export type MediaType =
  | 'text/csv'
  | 'application/json'
  | 'application/vnd.json-stat+json'
  | 'application/vnd.apache.parquet'
  | 'application/zip'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** One route under `/api/v1`: the single declaration behind its checks, its documentation and its test. */
export interface Route<P extends Parameters = Parameters> {
  id: string
  /** As OpenAPI writes it: `/indicators/{id}/observations`. */
  path: string
  summary: Text
  description?: Text
  parameters: P
  /** The JSON body of a 200, or the media type of a body that has no schema of its own. */
  body: z.core.$ZodType | MediaType
  /** What else `Accept` may ask for. */
  alsoOffered?: readonly MediaType[]
  /** Whether `release` may pin the answer, or the answer is about the process itself. */
  readsRelease: boolean
  /** Answered page by page: `limit`, `offset`, a `Link` header. */
  paged?: boolean
}

export function inPath<T>(item: z.ZodType<T>, description: Text, example: string): Parameter<T, 'path'> {
  return { kind: 'path', item, description, example }
}

/** A parameter given once; `item` says with `.optional()` or `.default()` what its absence means. */
export function one<T>(item: z.ZodType<T>, description: Text, example?: string): Parameter<T, 'one'> {
  return { kind: 'one', item, description, example }
}

export function list<T>(item: z.ZodType<T>, description: Text, example?: string): Parameter<T, 'list'> {
  return { kind: 'list', item, description, example }
}

/** A whole number written in at most nine digits, from a bound, and up to another where there is one. */
export function wholeNumber(from: number, to: number = Number.MAX_SAFE_INTEGER) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to))
}

/** What a value of a parameter is, in words: for its refusals and for the document. */
export function inWords({ fr, en }: Text): { description: string; 'x-description-fr': string } {
  return { description: en, 'x-description-fr': fr }
}

/** The route's path as Hono writes it; a file extension after a parameter stays outside of it. */
export function honoPath(route: Route): string {
  return route.path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, extension?: string) =>
    extension ? `:${name}{[^/]+\\${extension}}` : `:${name}`,
  )
}

/** The parameters of a request, strict. Throws a problem that names the first one at fault. */
export function readParameters<P extends Parameters>(c: Context, route: Route<P>): Values<P> {
  const query = readQuery(new URL(c.req.url).searchParams, route)
  const values: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(route.parameters)) {
    const given = parameter.kind === 'path' ? readPath(c, route, name) : query.get(name)
    values[name] =
      parameter.kind === 'list'
        ? splitList(name, given)?.map((value) => readValue(name, value, parameter.item))
        : readValue(name, given, parameter.item)
  }
  return values as Values<P>
}

function splitList(name: string, given: string | undefined): string[] | undefined {
  const values = given?.split(',')
  if (!values || values.length <= MOST_LISTED) return values
  const detail = {
    fr: `${name}\u202f: ${values.length} valeurs, ${MOST_LISTED} au plus attendues`,
    en: `${name}: ${values.length} values, at most ${MOST_LISTED} expected`,
  }
  throw createProblem('invalid-parameter', detail, {
    parameter: name,
    value: given,
    expected: { fr: `${MOST_LISTED} valeurs au plus`, en: `at most ${MOST_LISTED} values` },
  })
}

function readPath(c: Context, route: Route, name: string): string {
  const extension = new RegExp(`\\{${name}\\}(\\.\\w+)`).exec(route.path)?.[1] ?? ''
  const value = c.req.param(name) ?? ''
  return value.slice(0, value.length - extension.length)
}

function readQuery(search: URLSearchParams, route: Route): Map<string, string> {
  const known = Object.entries(route.parameters).flatMap(([name, { kind }]) =>
    kind === 'path' ? [] : [name],
  )
  const query = new Map<string, string>()
  for (const [name, value] of search) {
    if (!known.includes(name)) {
      const detail = {
        fr: `${quote(name)}\u202f: cette route n’a pas ce paramètre`,
        en: `${quote(name)}: this route has no such parameter`,
      }
      throw createProblem('unknown-parameter', detail, {
        parameter: quote(name),
        value: name,
        allowed: known,
      })
    }
    if (query.has(name)) {
      const detail = {
        fr: `${name}\u202f: donné deux fois\u202f; plusieurs valeurs se séparent par des virgules`,
        en: `${name}: given twice; several values are separated by commas`,
      }
      const expected = {
        fr: 'une valeur, ou plusieurs séparées par des virgules',
        en: 'one value, or several separated by commas',
      }
      throw createProblem('invalid-parameter', detail, { parameter: name, value, expected })
    }
    query.set(name, value)
  }
  return query
}

function readValue<T>(name: string, value: string | undefined, item: z.ZodType<T>): T {
  const parsed = item.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String) : undefined
  const schema = z.toJSONSchema(item, { unrepresentable: 'any' })
  const expected = allowed ? sameText(allowed.join(', ')) : expectation(schema)
  if (value === undefined) {
    const detail = {
      fr: `${name}\u202f: absent, attendu\u202f: ${expected.fr}`,
      en: `${name}: missing, ${expected.en} expected`,
    }
    throw createProblem('invalid-parameter', detail, {
      parameter: name,
      ...(allowed ? { allowed } : { expected }),
    })
  }
  if (allowed) requireAllowed(name, value, allowed, findByWord(value, schema['x-words']))
  const detail = {
    fr: `${name}\u202f: ${quote(value) || 'vide'}, attendu\u202f: ${expected.fr}`,
    en: `${name}: ${quote(value) || 'empty'}, ${expected.en} expected`,
  }
  const nearest: unknown = issue?.code === 'custom' ? issue.params?.nearest : undefined
  throw createProblem('invalid-parameter', detail, {
    parameter: name,
    value,
    expected,
    ...(typeof nearest === 'string' && { nearest }),
  })
}

/** The only code that holds a value as a word, itself or in its words of an `x-words`; else the one whose words are nearest. */
function findByWord(value: string, words: unknown): string | undefined {
  const typed = foldText(value)
  const codes = new Map(
    Object.entries(Object(words)).flatMap(([code, list]) =>
      Array.isArray(list) ? list.map((word) => [foldText(String(word)), code] as const) : [],
    ),
  )
  const holding = new Set(
    [...codes].flatMap(([phrase, code]) =>
      [...phrase.split(' '), ...foldText(code).split(' ')].includes(typed) ? [code] : [],
    ),
  )
  const [only] = holding
  return holding.size === 1 ? only : codes.get(findNearest(typed, [...codes.keys()]) ?? '')
}

function expectation(schema: z.core.JSONSchema.BaseSchema): Text {
  const { description, minimum, maximum } = schema
  if (minimum !== undefined) {
    const end = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
    return {
      fr: `un nombre entier à partir de ${minimum}${end === undefined ? '' : ` et jusqu’à ${end}`}`,
      en: `a whole number from ${minimum}${end === undefined ? '' : ` to ${end}`}`,
    }
  }
  const fr = schema['x-description-fr']
  return {
    fr: typeof fr === 'string' ? fr : 'une autre valeur',
    en: description ?? 'another value',
  }
}
