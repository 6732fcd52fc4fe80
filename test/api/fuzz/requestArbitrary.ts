import fc from 'fast-check'
import type { OpenApiDocument, ParameterDocument } from '../../../api/docs/openapi.ts'

export interface FuzzedRequest {
  operation: string
  url: string
}

/** What hostile or careless clients send whatever the parameter. */
const nasty = [
  '',
  ' ',
  ',',
  ',,',
  '..',
  '%',
  '*',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e309',
  '99999999999999999999',
  "'",
  '"; drop table observation; --',
  '$indicator',
  '../../etc/passwd',
  '<script>',
  '\u0000',
  '\ufeff',
  '\u202e',
  'é𝔘́',
  '\ud800',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'x'.repeat(10_000),
  'x,'.repeat(5000),
]

/** Requests of every operation of the document, right or wrong in every way; `held` are ids of a release. */
export function compileRequests(
  { paths, servers }: OpenApiDocument,
  held: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<FuzzedRequest> {
  const base = servers[0]?.url ?? ''
  return fc.constantFrom(...Object.entries(paths)).chain(([path, { get }]) => {
    const inPath = get.parameters.filter((parameter) => parameter.in === 'path')
    const inQuery = get.parameters.filter((parameter) => parameter.in === 'query')
    const places = inPath.map((parameter) => arbitraryOf(parameter, held))
    const pairs = inQuery.map((parameter) =>
      fc.tuple(fc.constant(parameter.name), arbitraryOf(parameter, held)),
    )
    const known = pairs.length > 0 ? [{ weight: 12, arbitrary: fc.oneof(...pairs) }] : []
    const stray = fc.tuple(fc.oneof(fc.constantFrom(...nasty), anyText), anyText)
    const required = inQuery.flatMap((parameter, n) => (parameter.required ? [pairs[n] ?? stray] : []))
    return fc
      .tuple(
        fc.tuple(...places),
        fc.tuple(...required),
        fc.uniqueArray(fc.oneof(...known, { weight: 1, arbitrary: stray }), {
          maxLength: 4,
          // now and then a parameter comes twice: the required ones again
          selector: ([name]) => name,
        }),
      )
      .map(([segments, needed, others]) => ({
        operation: get.operationId,
        url: `${base}${fill(path, segments)}?${[...needed, ...others].map(writePair).join('&')}`,
      }))
  })
}

const anyText = fc.string({ unit: 'binary', maxLength: 12 })

function arbitraryOf(
  { name, schema, example }: ParameterDocument,
  held: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<string> {
  const { items } = schema
  const item = typeof items === 'object' && !Array.isArray(items) ? items : schema
  const from = item['x-values-from']
  const known = [
    ...(item.enum ?? []).map(String),
    ...(typeof from === 'string' ? (held[from] ?? []) : []),
    ...(held[name] ?? []),
    ...[example]
      .flat()
      .filter((one) => one !== undefined)
      .map(String),
    ...[item.minimum, item.maximum].filter((one) => one !== undefined).map(String),
  ]
  const right = known.length > 0 ? fc.constantFrom(...known) : anyText
  const many = fc.array(right, { minLength: 1, maxLength: 4 }).map((values) => values.join(','))
  const edges = [item.minimum, item.maximum].filter((one) => one !== undefined)
  const beyond = edges.flatMap((edge) => [String(edge - 1), String(edge + 1)])
  return fc.oneof(
    { weight: 12, arbitrary: schema.type === 'array' ? many : right },
    { weight: 1, arbitrary: fc.constantFrom('x', ...beyond) },
    { weight: 2, arbitrary: fc.constantFrom(...nasty) },
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: right.map((value) => `${value}${value}`) },
  )
}

function fill(path: string, segments: readonly string[]): string {
  const left = [...segments]
  return path.replace(/\{\w+\}/g, () => encode(left.shift() ?? ''))
}

function writePair([name, value]: readonly [string, string]): string {
  return `${encode(name)}=${encode(value)}`
}

/** As a hostile client would: lone surrogates, which encodeURIComponent refuses, go as bytes. */
function encode(text: string): string {
  return /\p{Cs}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text)
}
