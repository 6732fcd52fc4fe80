import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRateLimit } from '../../../api/http/rateLimit.ts'
import { createMetrics } from '../../../api/serve/metrics.ts'
import type { Answered, Reception } from '../../../api/serve/receive.ts'
import { createRequestLog } from '../../../api/serve/requestLog.ts'
import { problem } from '../../../indicators/wire/problem.ts'
import { openTinyApp } from '../tinyRelease.ts'

const opened: { close: () => void }[] = []
afterAll(() => {
  for (const { close } of opened) close()
})

async function open(reception: Omit<Reception, 'shelf'> = {}) {
  const answered: Answered[] = []
  const tiny = await openTinyApp({ onAnswer: (one) => answered.push(one), ...reception })
  opened.push(tiny)
  return { ...tiny, answered }
}

const observations = '/api/v1/indicators/siei_dropout_rate/observations'
const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })

test('a request keeps its well-formed id and gets one otherwise, whatever the answer', async () => {
  const { app } = await open()
  const idOf = async (path: string, given: string) =>
    (await app.request(path, { headers: { 'x-request-id': given } })).headers.get('x-request-id')
  for (const path of [observations, `${observations}?x=1`, '/api/v1/nothing', '/elsewhere']) {
    expect(await idOf(path, 'proxy-1.2:ab_CD')).toBe('proxy-1.2:ab_CD')
    for (const odd of ['short', 'x'.repeat(65), 'jean.dupont@example.org', '<script>alert(1)</script>']) {
      expect(await idOf(path, odd)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
    }
  }
})

test('a client that asks too much is refused until its minute is over, and others are not', async () => {
  const { app } = await open({ limit: createRateLimit(2) })
  const ask = async (address: string, path = observations) => app.request(path, {}, from(address))
  const first = await ask('192.0.2.1')
  expect(first.headers.get('ratelimit-policy')).toBe('2;w=60')
  expect(first.headers.get('ratelimit')).toMatch(/^limit=2, remaining=1, reset=\d+$/)
  await ask('192.0.2.1')
  const refused = await ask('192.0.2.1')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect(problem.parse(await refused.json())).toMatchObject({ type: '/api/docs#too-many-requests' })
  expect((await ask('192.0.2.2')).status).toBe(200)
  for (const probe of ['/api/v1/health', '/api/v1/ready'])
    expect((await ask('192.0.2.1', probe)).status).toBe(200)
})

test('behind a proxy, clients are told apart by what the proxy saw', async () => {
  const { app } = await open({ limit: createRateLimit(1), trustedHops: 1 })
  const ask = async (forwarded: string) =>
    (await app.request(observations, { headers: { 'x-forwarded-for': forwarded } }, from('10.0.0.1'))).status
  expect(await ask('203.0.113.1')).toBe(200)
  expect(await ask('203.0.113.2')).toBe(200)
  expect(await ask('198.51.100.9, 203.0.113.1')).toBe(429)
})

test('any page may read: CORS on answers, problems and preflights', async () => {
  const { app } = await open()
  for (const path of [observations, `${observations}?x=1`, '/api/v1/openapi.json', '/api/v1/health']) {
    const { headers } = await app.request(path, { headers: { origin: 'https://example.org' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    for (const name of ['ETag', 'Link', 'RateLimit', 'X-Request-Id', 'X-Vigie-Release'])
      expect(headers.get('access-control-expose-headers')).toContain(name)
  }
  const preflight = await app.request(observations, { method: 'OPTIONS' })
  expect([preflight.status, await preflight.text()]).toEqual([204, ''])
  expect(preflight.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
})

test('a URL and a body have bounds', async () => {
  const { app } = await open()
  const long = await app.request(`${observations}?territory=${'x'.repeat(8200)}`)
  expect(problem.parse(await long.json())).toMatchObject({ status: 414, type: '/api/docs#url-too-long' })
  const large = await app.request(observations, { method: 'POST', headers: { 'content-length': '2000' } })
  expect(problem.parse(await large.json())).toMatchObject({ status: 413, type: '/api/docs#body-too-large' })
})

test('a log line and a counter name the route and no person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-log-'))
  const log = createRequestLog(join(folder, 'requests'))
  const seen: Answered[] = []
  const tiny = await open({ onAnswer: (one) => seen.push(one) })
  const metrics = createMetrics(tiny.shelf)
  const headers = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Secret/1', cookie: 'session=secret' }
  const ask = (path: string, method = 'GET') =>
    tiny.app.request(path, { method, headers }, from('192.0.2.66'))
  await ask('/api/v1/territories?q=Jeanne%20Dupont')
  await ask('/api/v1/indicators/jeanne.dupont@example.org')
  await ask('/jeanne-dupont')
  await ask('/api/v1/health', 'DUPONT')
  for (const one of seen) metrics.count(one)
  log.write(seen)
  log.flush()
  const text = readFileSync(join(folder, 'requests'), 'utf8') + (await metrics.write())
  expect(text).not.toMatch(/dupont|secret|192\.0\.2|203\.0\.113/i)
  const lines = readFileSync(join(folder, 'requests'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { method: 'GET', route: '/api/v1/territories', status: 200, release: 12, held: false },
    { method: 'GET', route: '/api/v1/indicators/:id', status: 404 },
    { method: 'GET', status: 404 },
    { method: 'other', route: '-', status: 405 },
  ])
  for (const { id, ms, bytes } of lines)
    expect([typeof id, typeof ms, typeof bytes]).toEqual(['string', 'number', 'number'])
})

test('the counters are there in Prometheus text', async () => {
  const counted: Answered[] = []
  const tiny = await openTinyApp({ onAnswer: (one) => counted.push(one) })
  opened.push(tiny)
  const metrics = createMetrics(tiny.shelf)
  for (const path of [observations, observations, `${observations}?x=1`]) await tiny.app.request(path)
  for (const one of counted) metrics.count(one)
  const text = await metrics.write()
  const route = '/api/v1/indicators/:id/observations'
  expect(text).toContain(`vigie_http_requests_total{method="GET",route="${route}",status="200"} 2`)
  expect(text).toContain(`vigie_http_requests_total{method="GET",route="${route}",status="400"} 1`)
  expect(text).toContain(`vigie_http_request_seconds_count{route="${route}"} 3`)
  expect(text).toContain('vigie_answers_total{held="no"} 1')
  expect(text).toContain('vigie_answers_total{held="yes"} 1')
  expect(text).toContain('vigie_release_served 12')
})
