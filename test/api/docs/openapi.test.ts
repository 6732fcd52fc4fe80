import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { routes } from '../../../api/app.ts'
import { exampleRequests } from '../../../api/docs/examples.ts'
import { describeApi } from '../../../api/docs/openapi.ts'
import { comparedFigures } from '../routes/comparedFigures.ts'
import { createReleases, openApp, openTinyApp, point, writeRelease } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
let rich: ReturnType<typeof openApp>
beforeAll(async () => {
  tiny = await openTinyApp()
  const directory = createReleases()
  await writeRelease(directory, 1, { extra: comparedFigures })
  point(directory, 1)
  rich = openApp(directory)
})
afterAll(() => {
  tiny.close()
  rich.close()
})

const document = describeApi(routes)

test('the document is served as it is described', async () => {
  const response = await tiny.app.request('/api/v1/openapi.json')
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
  expect(document.openapi).toBe('3.1.0')
})

test('every route of the application is in the document, and nothing else', () => {
  const served = tiny.app.routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/'))
    .map(({ path }) => path.replace('/api/v1', '').replace(/:(\w+)(\{[^}]*\\(\.\w+)\})?/g, '{$1}$3'))
  expect([...new Set(served)].sort()).toEqual(Object.keys(document.paths).sort())
})

test('every reference leads to a schema, every parameter has both languages', () => {
  const text = JSON.stringify(document)
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(Object.keys(document.components.schemas)).toContain(name)
  }
  expect(text).not.toContain('__shared')
  for (const { get } of Object.values(document.paths)) {
    expect(get['x-summary-fr'].length).toBeGreaterThan(3)
    for (const parameter of get.parameters) {
      expect(parameter.description.length).toBeGreaterThan(3)
      expect(parameter['x-description-fr'].length).toBeGreaterThan(3)
    }
  }
})

test('operation ids are unique', () => {
  const ids = Object.values(document.paths).map(({ get }) => get.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

const examples: Record<string, string> = {
  '/indicators/{id}': '/indicators/siei_dropout_rate',
  '/indicators/{id}/observations': '/indicators/siei_dropout_rate/observations?sex=total,*',
  '/indicators/{id}/comparison': '/indicators/siei_dropout_rate/comparison?level=department&period=2019-2020',
  '/indicators/{id}/change':
    '/indicators/siei_dropout_rate/change?territory=FR.D02&from=2018-2019&to=2019-2020',
  '/observations/{id}/receipt': '/observations/o7/receipt',
  '/definitions/comparison': '/definitions/comparison?definitions=eu_elet_lfs,jdc_reading',
  '/contracts/{dataset}': '/contracts/siei_listings?lang=en',
  '/operations/{id}': '/operations/amiens-2015-2021',
  '/operations/{id}/targets': '/operations/amiens-2015-2021/targets',
  '/operations/{id}/accounts': '/operations/amiens-2015-2021/accounts?convention=*',
  '/extracts/{indicator}': '/extracts/siei_dropout_rate?sex=total,*',
  '/extracts/{indicator}.json': '/extracts/siei_dropout_rate.json',
  '/releases/{number}': '/releases/11',
  '/releases/{number}/changes': '/releases/11/changes',
}

const jsonPaths = Object.entries(document.paths).flatMap(([path, { get }]) => {
  const schema = get.responses[200]?.content?.['application/json']?.schema
  return schema?.$ref ? [{ path, schema }] : []
})

test.each(jsonPaths)('$path answers what the document promises', async ({ path, schema }) => {
  const response = await tiny.app.request(`/api/v1${examples[path] ?? path}`)
  expect(response.status).toBe(200)
  const promised = readPromise(schema.$ref ?? '')
  const parsed = promised.safeParse(await response.json())
  expect(parsed.error).toBeUndefined()
})

test('a refusal is the problem the document promises', async () => {
  const response = await tiny.app.request('/api/v1/territories?level=x')
  expect(readPromise('#/components/schemas/Problem').safeParse(await response.json()).success).toBe(true)
})

test('the documentation page shows every route and runs without a network', async () => {
  for (const [query, word] of [
    ['', 'Erreurs'],
    ['?lang=en', 'Problems'],
  ]) {
    const response = await tiny.app.request(`/api/docs${query}`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    expect(page).toContain(`<h2>${word}</h2>`)
    for (const path of Object.keys(document.paths)) expect(page).toContain(`GET /api/v1${path}`)
    expect(page).not.toMatch(/<script|(src|href)="(https?:|\/\/)/)
    expect(page).not.toContain('undefined')
  }
})

/** A schema of the served document, read back by another road than the one that wrote it. */
function readPromise($ref: string): z.ZodType {
  const schemas: Record<string, unknown> = JSON.parse(
    JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  )
  const name = $ref.replace('#/components/schemas/', '')
  return z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: schemas } as z.core.JSONSchema.JSONSchema)
}

test('each value that a route lists for a parameter is one that the parameter takes', async () => {
  const pointers = Object.values(document.paths).flatMap(({ get }) =>
    get.parameters.flatMap(({ schema }) => {
      const item = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : schema
      const from = item['x-values-from']
      return typeof from === 'string' ? [{ from, pattern: item.pattern ?? '' }] : []
    }),
  )
  const places = new Map(pointers.map(({ from, pattern }) => [from, pattern]))
  expect(places.size).toBe(7)
  for (const [from, pattern] of places) {
    const [path = '', place = ''] = from.split('#')
    const answer = await (await rich.app.request(`/api/v1${path}`)).json()
    const values = valuesAt(answer, place.split('/').slice(1))
    expect(values.length, from).toBeGreaterThan(0)
    for (const value of values) expect(value, from).toMatch(new RegExp(pattern, 'u'))
  }
})

test('every parameter says what it takes: values, a form, bounds, or where they are', () => {
  for (const { get } of Object.values(document.paths)) {
    for (const { name, schema } of get.parameters) {
      const item = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : schema
      const told = [item.enum, item.pattern, item.minimum, item.maxLength, item['x-values-from']]
      expect(
        told.some((one) => one !== undefined),
        `${get.operationId}: ${name}`,
      ).toBe(true)
    }
  }
})

/** What stands at a place of an answer; `*` goes through a list. */
function valuesAt(value: unknown, [step, ...steps]: readonly string[]): unknown[] {
  if (step === undefined) return [value]
  if (step === '*') return (value as unknown[]).flatMap((one) => valuesAt(one, steps))
  return valuesAt((value as Record<string, unknown>)[step], steps)
}

test.each(['getComparison', 'getChange', 'listObservations', 'getExtractCsv'])(
  'the examples of the required parameters of %s go together: they are those of its example request',
  (id) => {
    const [path, { get }] =
      Object.entries(document.paths).find(([, one]) => one.get.operationId === id) ?? fail()
    const required = get.parameters.filter((one) => one.required)
    const given = Object.fromEntries(required.map(({ name, example }) => [name, String(example)]))
    const asked = required.filter((one) => one.in === 'query').map(({ name }) => `${name}=${given[name]}`)
    const filled = path.replace(/\{(\w+)\}/, (_, name: string) => given[name] ?? '')
    const [place, query = ''] = exampleRequests[id]?.split('?') ?? []
    expect(filled).toBe(place)
    expect(query.split('&')).toEqual(expect.arrayContaining(asked))
  },
)

function fail(): never {
  throw new Error('no such operation')
}
