import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { routes } from '../../../api/app.ts'
import { describeApi } from '../../../api/docs/openapi.ts'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

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
