import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../../api/app.ts'
import { describeApi, type ParameterDocument } from '../../../api/docs/openapi.ts'
import type { Problem } from '../../../indicators/wire/problem.ts'
import { tinyRequests } from '../docs/tinyRequests.ts'
import { openTinyApp } from '../tinyRelease.ts'
import { readRefusal } from './readRefusal.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const operations = Object.entries(describeApi(routes).paths)
const cases = operations.flatMap(([path, { get }]) =>
  get.parameters.map((parameter) => ({ id: get.operationId, name: parameter.name, path, parameter })),
)

/** Names of parameters that read any text. */
const freeText = ['q']

test.each(cases)('$id: a value that $name does not know is refused in full', async (one) => {
  const value = freeText.includes(one.name) ? 'x'.repeat(81) : 'zzz_unknown'
  const said = await refuse(urlWith(one, value))
  expect(said).toMatchObject({ parameter: one.name, status: statusOf(one.parameter) })
  expect(`${value}…`).toContain(said.value)
  expect(said.allowed ?? said.expected).toBeDefined()
})

test.each(cases.filter(({ parameter }) => parameter.in === 'query'))(
  '$id: $name empty or given twice is refused',
  async (one) => {
    expect(await refuse(urlWith(one, ''))).toMatchObject({ status: 400, parameter: one.name, value: '' })
    const url = urlWith(one, String(one.parameter.example ?? 'total'))
    expect(await refuse(`${url}&${one.name}=again`)).toMatchObject({
      status: 400,
      parameter: one.name,
      value: 'again',
      expected: 'one value, or several separated by commas',
    })
  },
)

test.each(cases.filter(({ parameter }) => slipOf(parameter) !== undefined))(
  '$id: a slip in a value of $name is recognised',
  async (one) => {
    const { nearest, allowed } = await refuse(urlWith(one, slipOf(one.parameter) ?? ''))
    expect(nearest).toBeDefined()
    expect(allowed).toContain(nearest)
  },
)

test.each(cases.filter(({ name, parameter }) => parameter.in === 'query' && name.length > 3))(
  '$id: a slip in the name $name is recognised',
  async (one) => {
    const slip = one.name.slice(0, -1)
    expect(await refuse(`${urlWith(one)}${urlWith(one).includes('?') ? '&' : '?'}${slip}=x`)).toMatchObject({
      status: 400,
      parameter: slip,
      nearest: one.name,
      allowed: cases
        .filter(({ id, parameter }) => id === one.id && parameter.in === 'query')
        .map(({ name }) => name),
    })
  },
)

test.each(cases.filter(({ parameter }) => parameter.schema.type === 'array'))(
  '$id: $name takes as many values as the document says',
  async (one) => {
    const most = Number(one.parameter.schema.maxItems)
    expect(most).toBeGreaterThan(100)
    expect(
      await refuse(
        urlWith(
          one,
          Array(most + 1)
            .fill('x')
            .join(','),
        ),
      ),
    ).toMatchObject({
      status: 400,
      parameter: one.name,
      expected: `at most ${most} values`,
    })
  },
)

/** The example request of the operation, with another value of one parameter. */
function urlWith({ id, path, name, parameter }: (typeof cases)[number], value?: string): string {
  const url = new URL(`http://localhost/api/v1${tinyRequests[id]}`)
  if (value === undefined) return `${url.pathname}${url.search}`
  if (parameter.in === 'query') {
    url.searchParams.set(name, value)
    return `${url.pathname}${url.search}`
  }
  return `/api/v1${path.replace(`{${name}}`, encodeURIComponent(value))}${url.search}`
}

/** What is asked for by its path is not found; what a parameter says of it is refused. */
function statusOf({ in: place, schema }: ParameterDocument): number {
  return place === 'path' && schema.type !== 'integer' ? 404 : 400
}

/** A long value of a closed list without its last letter. */
function slipOf({ schema, name }: ParameterDocument): string | undefined {
  const { items } = schema
  const values = (typeof items === 'object' && !Array.isArray(items) ? items : schema).enum ?? []
  const ofTheIndicator = name === 'definition' ? 'siei_stock_second_cycle' : undefined
  return [ofTheIndicator, ...values]
    .find((value) => String(value ?? '').length > 4)
    ?.toString()
    .slice(0, -1)
}

function refuse(path: string): Promise<Problem> {
  return readRefusal(tiny.app, path)
}
