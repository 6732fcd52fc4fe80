import { Hono } from 'hono'
import * as z from 'zod'
import { account, accountLine } from '../../indicators/wire/account.ts'
import { changeSummary } from '../../indicators/wire/changeSummary.ts'
import { changedFigure, redefinition } from '../../indicators/wire/changes.ts'
import { contractColumn, contractRule } from '../../indicators/wire/contract.ts'
import { coverage, definition, indicator } from '../../indicators/wire/indicator.ts'
import { interval, observation } from '../../indicators/wire/observation.ts'
import { action, convention, declaredTotal, operation, resource } from '../../indicators/wire/operation.ts'
import { definitionDifference, problem } from '../../indicators/wire/problem.ts'
import {
  lineSpans,
  receiptFile,
  receiptSource,
  repairMade,
  ruleApplied,
} from '../../indicators/wire/receipt.ts'
import { finding, protection, source } from '../../indicators/wire/release.ts'
import { target } from '../../indicators/wire/target.ts'
import { territory } from '../../indicators/wire/territory.ts'
import { text } from '../../indicators/wire/text.ts'
import { send } from '../http/answer.ts'
import { problemKinds } from '../http/problem.ts'
import { honoPath, type Parameter, type Route, readParameters } from '../http/route.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

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

interface ResponseDocument {
  description: string
  headers?: Record<string, object>
  content?: Record<string, { schema: JsonSchema }>
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
  components: { schemas: Record<string, JsonSchema> }
}

const MEDIA_PROBLEM = 'application/problem+json'

/** Shapes that have a name of their own in the document. */
const named: Record<string, z.core.$ZodType> = {
  Text: text,
  Definition: definition,
  Indicator: indicator,
  Coverage: coverage,
  Interval: interval,
  Observation: observation,
  Territory: territory,
  Convention: convention,
  Action: action,
  DeclaredTotal: declaredTotal,
  Resource: resource,
  Operation: operation,
  Target: target,
  Account: account,
  AccountLine: accountLine,
  Source: source,
  Finding: finding,
  ReceiptSource: receiptSource,
  ReceiptFile: receiptFile,
  RuleApplied: ruleApplied,
  RepairMade: repairMade,
  LineSpans: lineSpans,
  Protection: protection,
  ChangeSummary: changeSummary,
  ChangedFigure: changedFigure,
  Redefinition: redefinition,
  DefinitionDifference: definitionDifference,
  ContractColumn: contractColumn,
  ContractRule: contractRule,
  Problem: problem,
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
  const schemas = describeSchemas(routes)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigie',
      version: '1',
      description:
        'Indicators of school dropout, with their definition, status, flags, source and release. ' +
        'Lists are separated by commas, unknown parameters are refused, errors are problems (RFC 9457). ' +
        '`?release=N` pins an answer for ever.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(routes.map((route) => [route.path, { get: describeRoute(route) }])),
    components: { schemas },
  }
}

function describeRoute(route: Route): OperationDocument {
  const { id, summary, description, parameters } = route
  return {
    operationId: id,
    summary: summary.en,
    'x-summary-fr': summary.fr,
    ...(description && { description: description.en, 'x-description-fr': description.fr }),
    parameters: Object.entries(parameters).map(([name, parameter]) => describeParameter(name, parameter)),
    responses: describeResponses(route),
  }
}

function describeParameter(name: string, { kind, item, description, example }: Parameter): ParameterDocument {
  const { $schema: _, ...schema } = z.toJSONSchema(item, { unrepresentable: 'any' })
  return {
    name,
    in: kind === 'path' ? 'path' : 'query',
    required: kind === 'path' || (kind === 'one' && !item.safeParse(undefined).success),
    description: description.en,
    'x-description-fr': description.fr,
    schema: kind === 'list' ? { type: 'array', items: schema } : schema,
    ...(example === undefined ? {} : { example: kind === 'list' ? [example] : item.parse(example) }),
    ...(kind === 'list' ? { style: 'form', explode: false } : {}),
  }
}

function describeResponses(route: Route): Record<string, ResponseDocument> {
  const problems: Record<string, ResponseDocument> = {}
  for (const { status, title } of Object.values(problemKinds)) {
    const known = problems[status]?.description
    problems[status] = {
      description: known ? `${known}, or ${title.toLowerCase()}` : title,
      content: { [MEDIA_PROBLEM]: { schema: refer('Problem') } },
    }
  }
  // a GET is never refused for its method
  const { 404: notFound, 405: _, 406: unacceptable, 503: unready, ...others } = problems
  const canMiss = Object.keys(route.parameters).some(
    (name) => name === 'release' || route.path.includes(name),
  )
  return {
    200: {
      description: route.summary.en,
      headers: {
        ETag: { schema: { type: 'string' }, description: 'hash of the bytes sent' },
        ...(route.readsRelease
          ? { 'X-Vigie-Release': { schema: { type: 'integer' }, description: 'the release answered from' } }
          : {}),
      },
      content: {
        ...bodyOf(route),
        ...Object.fromEntries(
          (route.alsoOffered ?? []).map((type) => [type, { schema: { type: 'string' } }]),
        ),
      },
    },
    304: { description: 'Not modified' },
    ...others,
    ...(canMiss && notFound ? { 404: notFound } : {}),
    ...(route.alsoOffered && unacceptable ? { 406: unacceptable } : {}),
    ...(route.readsRelease && unready ? { 503: unready } : {}),
  }
}

function bodyOf(route: Route): ResponseDocument['content'] {
  if (typeof route.body === 'string') {
    return { [route.body]: { schema: { type: route.body === 'application/json' ? 'object' : 'string' } } }
  }
  return { 'application/json': { schema: refer(bodyName(route)) } }
}

function describeSchemas(routes: readonly Route[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  for (const route of routes) {
    if (typeof route.body !== 'string') registry.add(route.body, { id: bodyName(route) })
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

/** `listObservations` answers with a `ListObservationsBody`. */
function bodyName({ id }: Route): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Body`
}

function refer(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}
