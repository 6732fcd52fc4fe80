import { connect } from 'node:net'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listen, type Server } from '../../../api/serve/server.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

/** Figures enough for an extract of more than 8 MB, which is sent while it is written. */
const many = `
  insert into territory select concat('FR.U', printf('%07d', n), 'U'), 'school', printf('%07dU', n),
    concat('École ', n), concat('School ', n), 'FR.D02', null, true from range(400) as numbers(n);
  insert into observation (id, indicator, definition, territory, level, period, period_kind, period_start, sex, value,
    numerator, denominator, unit, status, flags, source, synthetic)
  select concat('many-', id, '-', year, '-', track), 'siei_dropout_rate', 'siei_stock_second_cycle', id, 'school',
    concat(year, '-', year + 1), 'school_year', make_date(year, 9, 1), 'F', 0.25, 25, 100, 'share', 'published', '',
    'academie-amiens/siei/2020-10', true
  from territory, range(2012, 2020) as years(year), range(25) as tracks(track) where level = 'school'`
const path = '/api/v1/extracts/siei_dropout_rate.csv'

let directory: string
beforeAll(async () => {
  directory = createReleases()
  await writeRelease(directory, 1, { extra: many })
  point(directory, 1)
})

let opened: ReturnType<typeof openApp>
let server: Server
let said: string[]
beforeEach(async () => {
  said = []
  vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')))
  opened = openApp(directory)
  server = await listen(opened.app, { host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await server.stop()
  opened.close()
  vi.restoreAllMocks()
})

/** The database of the release; it is closed once the shelf is and nobody reads it any more. */
async function findDatabase() {
  const loan = await opened.shelf.borrow(1)
  if (!loan) throw new Error('no release')
  loan.done()
  return loan.release.database
}

test('an extract of more than 8 MB is sent whole, in chunks, without a tag or a length', async () => {
  const response = await fetch(server.url + path)
  expect(response.status).toBe(200)
  for (const name of ['etag', 'content-length', 'content-encoding', 'accept-ranges']) {
    expect(response.headers.get(name)).toBeNull()
  }
  expect(response.headers.get('x-vigie-release')).toBe('1')
  const text = await response.text()
  expect(text.length).toBeGreaterThan(8_000_000)
  expect(text.split('\r\n').filter((line) => line.includes('many-')).length).toBe(80_000)
})

test('a part of it is not asked for, nor whether it changed: the whole is sent', async () => {
  const asked: Record<string, string>[] = [{ range: 'bytes=0-99' }, { 'if-none-match': '"anything"' }]
  for (const headers of asked) {
    const response = await fetch(server.url + path, { headers })
    expect([response.status, response.headers.get('content-range')]).toEqual([200, null])
    expect((await response.text()).length).toBeGreaterThan(8_000_000)
  }
})

test('HEAD says what GET would, writes nothing and keeps nothing', async () => {
  const database = await findDatabase()
  const get = await fetch(server.url + path)
  await get.text()
  for (let n = 0; n < 5; n += 1) {
    const head = await fetch(server.url + path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['content-type', 'content-disposition', 'cache-control', 'x-vigie-release', 'etag']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name))
    }
  }
  await expectGivenBack(database)
})

test('clients who go away leave no connection taken, no release open and no error', async () => {
  const database = await findDatabase()
  for (let n = 0; n < 8; n += 1) {
    const leaving = new AbortController()
    const response = await fetch(server.url + path, { signal: leaving.signal })
    await response.body?.getReader().read()
    leaving.abort()
  }
  // with a connection lost for each, nothing would be left to answer with
  const next = await fetch(
    `${server.url}/api/v1/indicators/siei_dropout_rate/observations?level=school&limit=3`,
  )
  expect(next.status).toBe(200)
  await next.text()
  await expectGivenBack(database)
  expect([said, opened.messages.filter((message) => !message.startsWith('release 1 served'))]).toEqual([
    [],
    [],
  ])
})

test('what fails midway is cut off: nothing in it looks complete, and the failure is said', async () => {
  const database = await findDatabase()
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`)
  const parts: Buffer[] = []
  for await (const part of socket) {
    parts.push(part)
    if (parts.length === 1) database.close()
  }
  const text = Buffer.concat(parts).toString()
  expect(text.slice(0, 15)).toBe('HTTP/1.1 200 OK')
  expect(text.includes('many-')).toBe(true)
  // the empty chunk that ends an answer
  expect(text.endsWith('\r\n0\r\n\r\n')).toBe(false)
  for (const word of ['Error', 'select', 'closed']) expect(text.includes(word)).toBe(false)
  expect(said.join()).toMatch(/closed|query failed/)
})

/** The shelf closed, a release that somebody still has is open; given back, it is closed within moments. */
async function expectGivenBack(database: Awaited<ReturnType<typeof findDatabase>>): Promise<void> {
  opened.close()
  await vi.waitFor(() => expect(database.query('select 1 as one')).rejects.toThrow('closed'), 20_000)
}
