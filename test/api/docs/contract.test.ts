import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, routes } from '../../../api/app.ts'
import { describeApi } from '../../../api/docs/openapi.ts'
import { createRateLimit } from '../../../api/http/rateLimit.ts'
import type { Shelf } from '../../../api/release/shelf.ts'
import { listen, type Server } from '../../../api/serve/server.ts'
import { createReleases, openApp, openTinyApp, point, writeRelease } from '../tinyRelease.ts'
import { compileAnswerCheck } from './answerCheck.ts'
import { tinyRequests } from './tinyRequests.ts'

const document = describeApi(routes)
const check = compileAnswerCheck(document)
const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, get }))
const promised = operations.flatMap(({ path, get }) =>
  Object.keys(get.responses).map((status) => ({ id: get.operationId, path, status })),
)

let tiny: Awaited<ReturnType<typeof openTinyApp>>
const others: { close: () => void }[] = []
let withdrawn: Hono
let empty: Hono
let broken: Hono
let busy: Hono
let server: Server
beforeAll(async () => {
  tiny = await openTinyApp()
  server = await listen(tiny.app, { host: '127.0.0.1', port: 0 })
  withdrawn = await openWithdrawn()
  const nothing = openApp(createReleases())
  others.push(nothing)
  empty = nothing.app
  const one = await openTinyApp({ limit: createRateLimit(1) })
  others.push(one)
  busy = one.app
  await busy.request('/api/v1/indicators')
  broken = createApp({ shelf: brokenShelf, log: () => {} })
})
afterAll(async () => {
  await server.stop()
  tiny.close()
  for (const one of others) one.close()
})

/** How each status that the document promises is brought about, whatever the operation. */
const roads: Record<string, (id: string, path: string) => Response | Promise<Response>> = {
  200: (id) => tiny.app.request(requestOf(id)),
  304: (id) => tiny.app.request(requestOf(id), { headers: { 'if-none-match': '*' } }),
  400: (id) => tiny.app.request(addQuery(requestOf(id), 'no_such_parameter=1')),
  404: (id, path) =>
    tiny.app.request(path.includes('{') ? missingPath(id, path) : addQuery(requestOf(id), 'release=999')),
  406: (id) => tiny.app.request(requestOf(id), { headers: { accept: 'image/png' } }),
  410: (id, path) =>
    withdrawn.request(path.includes('{number}') ? requestOf(id) : addQuery(requestOf(id), 'release=11')),
  413: (id) => tiny.app.request(requestOf(id), { headers: { 'content-length': '2000' } }),
  414: (id) => tiny.app.request(addQuery(requestOf(id), `x=${'y'.repeat(8200)}`)),
  431: (id) => askWithHeaders(requestOf(id), 17_000),
  429: (id) => busy.request(requestOf(id)),
  500: (id) => broken.request(requestOf(id)),
  503: (id) => empty.request(requestOf(id)),
}

test.each(promised)('$id answers $status as the document says', async ({ id, path, status }) => {
  const road = roads[status]
  if (!road) throw new Error(`${status}: no road to this status, add one`)
  const response = await road(id, path)
  expect(response.status, await response.clone().text()).toBe(Number(status))
  expect(await check(id, response)).toEqual([])
})

test.each(operations.map(({ get }) => get.operationId))(
  '%s answers HEAD as GET without a body, OPTIONS with what may be asked, and nothing else',
  async (id) => {
    const get = await tiny.app.request(requestOf(id))
    const head = await tiny.app.request(requestOf(id), { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'x-vigie-release']) {
      if (id !== 'getHealth' && id !== 'getReadiness')
        expect(head.headers.get(name)).toBe(get.headers.get(name))
    }
    const options = await tiny.app.request(requestOf(id), { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const post = await tiny.app.request(requestOf(id), { method: 'POST' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  },
)

test('the document passes the recommended rules of a linter', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const source = JSON.stringify(document)
  const found = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
})

test('every operation has an example of its answer that fits its schema', () => {
  for (const { get } of operations) {
    const [media = '', content] = Object.entries(get.responses[200]?.content ?? {})[0] ?? []
    if (!media.includes('json') && !media.startsWith('text/')) continue
    expect(content?.example, get.operationId).toBeDefined()
    if (media === 'application/json') {
      expect(check.value(content?.schema ?? {}, content?.example), get.operationId).toEqual([])
    }
  }
})

test('each kind of problem has the example that is really answered', async () => {
  const answered = {
    'unknown-parameter': await tiny.app.request('/api/v1/territories?parnt=FR.A20'),
    'invalid-parameter': await tiny.app.request('/api/v1/territories?level=departement'),
    'different-definitions': await openDifferent(),
    'not-found': await tiny.app.request('/api/v1/indicators?release=13'),
    'method-not-allowed': await tiny.app.request('/api/v1/indicators', { method: 'POST' }),
    withdrawn: await withdrawn.request('/api/v1/indicators?release=11'),
    'too-many-requests': await busy.request('/api/v1/indicators'),
    'internal-error': await broken.request('/api/v1/indicators'),
    'no-release': await empty.request('/api/v1/indicators'),
    'body-too-large': await tiny.app.request('/api/v1/indicators', { headers: { 'content-length': '2000' } }),
    'url-too-long': await tiny.app.request(`/api/v1/indicators?x=${'y'.repeat(8200)}`),
    'headers-too-large': await askWithHeaders('/api/v1/indicators', 17_000),
    'not-acceptable': await tiny.app.request(requestOf('getExtract'), {
      headers: { accept: 'image/png' },
    }),
  }
  const problems: Record<string, unknown> = {}
  for (const [kind, response] of Object.entries(answered)) {
    const problem = await response.json()
    expect(problem.type).toBe(`/api/docs#${kind}`)
    // the seconds left depend on the clock
    problems[kind] = { ...problem, detail: problem.detail.replace(/in \d+ s$/, 'in 42 s') }
  }
  await expect(`${JSON.stringify(problems, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../api/docs/problemExamples.json'),
  )
})

/** What the server says to headers of so many bytes: Node refuses them before there is a request. */
async function askWithHeaders(path: string, bytes: number): Promise<Response> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(bytes)}\r\n\r\n`)
  const [head = '', body = ''] = (await socket.toArray()).join('').split('\r\n\r\n')
  const [status = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 2),
  ])
  return new Response(body, { status: Number(status.split(' ')[1]), headers })
}

function requestOf(id: string): string {
  const request = tinyRequests[id]
  if (request === undefined) throw new Error(`${id}: no example request, add one to api/docs/examples.ts`)
  return `/api/v1${request}`
}

function addQuery(path: string, query: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}

/** The example request of an operation about something that there is not. */
function missingPath(id: string, path: string): string {
  const [, query = ''] = requestOf(id).split('?')
  return `/api/v1${path.replace('{number}', '999').replace(/\{\w+\}/, 'nothing_such')}?${query}`
}

async function openWithdrawn(): Promise<Hono> {
  const directory = createReleases()
  for (const number of [11, 12]) await writeRelease(directory, number)
  point(directory, 12)
  writeFileSync(
    join(directory, '11', 'withdrawn.json'),
    JSON.stringify({ release: 11, reason: 'wrong file', at: '2026-11-21T12:00:00.000Z' }),
  )
  const opened = openApp(directory)
  others.push(opened)
  return opened.app
}

/** A release where two definitions of one indicator meet. */
async function openDifferent(): Promise<Response> {
  const directory = createReleases()
  await writeRelease(directory, 12, {
    extra: `insert into observation by name
      select * replace (id || 'b' as id, 'jdc_reading' as definition) from observation
      where indicator = 'siei_dropout_rate'`,
  })
  point(directory, 12)
  const opened = openApp(directory)
  others.push(opened)
  return opened.app.request(requestOf('getComparison'))
}

const fail = () => Promise.reject(new Error('the disk is gone'))
const brokenShelf: Shelf = {
  borrowCurrent: fail,
  borrow: fail,
  peek: () => undefined,
  list: fail,
  listWithdrawn: fail,
  findWithdrawal: fail,
  findRefused: () => undefined,
  readChanges: fail,
  close: () => {},
}
