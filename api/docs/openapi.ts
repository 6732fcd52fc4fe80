import { Hono } from 'hono'
import * as z from 'zod'
import { send } from '../http/answer.ts'
import { honoPath, MOST_LISTED, type Parameter, type Route, readParameters } from '../http/route.ts'
import { exampleRequests } from './examples.ts'
import { describeProblems, describeResponses, headers, type ResponseDocument } from './responses.ts'
import { describeSchemas, type JsonSchema } from './schemas.ts'

export interface ParameterDocument {
  name: string
  in: 'path' | 'query'
  required: boolean
  description: string
  'x-description-fr': string
  schema: JsonSchema
  example?: unknown
  style?: 'form'
  explode?: false
}

export interface OperationDocument {
  operationId: string
  summary: string
  'x-summary-fr': string
  description?: string
  'x-description-fr'?: string
  parameters: ParameterDocument[]
  responses: Record<string, ResponseDocument>
}

/** What this API writes of OpenAPI 3.1. */
export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  paths: Record<string, { get: OperationDocument }>
  security: []
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, ResponseDocument>
    headers: typeof headers
  }
}

export const getOpenApi = {
  id: 'getOpenApi',
  path: '/openapi.json',
  summary: { fr: 'Ce document.', en: 'This document.' },
  parameters: {},
  body: 'application/json',
  readsRelease: false,
} satisfies Route

export function openApiRoutes(document: OpenApiDocument) {
  const app = new Hono()
  const body = JSON.stringify(document)

  app.get(honoPath(getOpenApi), (c) => {
    readParameters(c, getOpenApi)
    return send(c, body, { 'content-type': 'application/json; charset=utf-8' })
  })

  return app
}

/** The OpenAPI 3.1 document of the routes, from the very declarations that check their requests. */
export function describeApi(routes: readonly Route[]): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigie',
      version: '1',
      description:
        'Indicators of school dropout, with their definition, status, flags, source and release. ' +
        `Lists are separated by commas and hold at most ${MOST_LISTED} values, unknown parameters are refused, ` +
        'errors are problems (RFC 9457). Where a parameter has no `enum`, `x-values-from` says which route ' +
        'lists its values, and where in its answer. ' +
        'Each path also answers `HEAD`, as `GET` would without a body, and `OPTIONS`, with 204, `Allow` and what ' +
        'CORS asks for; any other method is refused with a 405. ' +
        '`?release=N` pins an answer for ever.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(routes.map((route) => [route.path, { get: describeRoute(route) }])),
    // nothing asks who is reading
    security: [],
    components: { schemas: describeSchemas(routes), responses: describeProblems(routes), headers },
  }
}

function describeRoute(route: Route): OperationDocument {
  const { id, summary, description, parameters } = route
  const asked = readExample(route)
  return {
    operationId: id,
    summary: summary.en,
    'x-summary-fr': summary.fr,
    ...(description && { description: description.en, 'x-description-fr': description.fr }),
    parameters: Object.entries(parameters).map(([name, parameter]) =>
      describeParameter(name, { ...parameter, ...asked[name] }),
    ),
    responses: describeResponses(route),
  }
}

/** What the example request of a route gives to its parameters: these values go together. */
function readExample({ id, path }: Route): Record<string, { example: string }> {
  const [place = '', query = ''] = (exampleRequests[id] ?? '').split('?')
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
  const given = { ...pattern.exec(place)?.groups, ...Object.fromEntries(new URLSearchParams(query)) }
  return Object.fromEntries(Object.entries(given).map(([name, example]) => [name, { example }]))
}

function describeParameter(name: string, { kind, item, description, example }: Parameter): ParameterDocument {
  const { $schema: _, ...schema } = z.toJSONSchema(item, { unrepresentable: 'any' })
  return {
    name,
    in: kind === 'path' ? 'path' : 'query',
    required: kind === 'path' || (kind === 'one' && !item.safeParse(undefined).success),
    description: description.en,
    'x-description-fr': description.fr,
    schema: kind === 'list' ? { type: 'array', items: schema, maxItems: MOST_LISTED } : schema,
    ...(example === undefined ? {} : { example: kind === 'list' ? example.split(',') : item.parse(example) }),
    ...(kind === 'list' ? { style: 'form', explode: false } : {}),
  }
}
