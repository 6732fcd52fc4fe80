import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const paths = [
  '/api/v1/indicators',
  '/api/v1/indicators/siei_dropout_rate/observations?territory=FR.A20',
  '/api/v1/territories',
  '/api/v1/operations',
  '/api/v1/extracts/siei_dropout_rate.csv',
]

test.each(paths)('%s is answered once, then 304 while its bytes are the same', async (path) => {
  const first = await tiny.app.request(path)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{27}"$/)
  expect(first.headers.get('cache-control')).toBe('public, max-age=10, stale-while-revalidate=60')
  expect(first.headers.get('x-vigie-release')).toBe('12')
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await tiny.app.request(path, { headers: { 'if-none-match': held } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(await again.text()).toBe('')
  }
  const other = await tiny.app.request(path, { headers: { 'if-none-match': '"other"' } })
  expect(other.status).toBe(200)
})

test.each(paths)('%s pinned to a release may be kept for ever', async (path) => {
  const pinned = await tiny.app.request(`${path}${path.includes('?') ? '&' : '?'}release=11`)
  expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(pinned.headers.get('x-vigie-release')).toBe('11')
})

test('each coding of an answer has a tag of its own, and the same content', async () => {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const path of ['/api/v1/indicators', '/api/v1/extracts/siei_dropout_rate.csv']) {
    const plain = await tiny.app.request(path)
    const content = Buffer.from(await plain.arrayBuffer())
    expect(plain.headers.get('vary')).toContain('Accept-Encoding')
    const tags = new Set([plain.headers.get('etag')])
    for (const coding of ['br', 'gzip'] as const) {
      const headers = { 'accept-encoding': coding }
      const answer = await tiny.app.request(path, { headers })
      expect(answer.headers.get('content-encoding')).toBe(coding)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(bytes.length))
      expect(decode[coding](bytes).equals(content)).toBe(true)
      const etag = answer.headers.get('etag') ?? ''
      tags.add(etag)
      const again = await tiny.app.request(path, { headers: { ...headers, 'if-none-match': etag } })
      expect([again.status, again.headers.get('content-encoding')]).toEqual([304, null])
      // the tag of one coding says nothing of another
      expect((await tiny.app.request(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
    }
    expect(tags.size).toBe(3)
  }
})

test('the list of releases, which a withdrawal changes, is asked for again each time', async () => {
  for (const path of ['/api/v1/releases', '/api/v1/releases/11']) {
    const { headers } = await tiny.app.request(path)
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  }
})

test('HEAD answers with the headers of GET and no body', async () => {
  for (const path of paths) {
    const get = await tiny.app.request(path)
    const head = await tiny.app.request(path, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength))
  }
})

test('answers tell browsers to take them for what they are and nothing more', async () => {
  for (const path of [...paths, '/api/v1/nothing', '/api/docs']) {
    const { headers } = await tiny.app.request(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
  }
})

test('the process and its readiness are never cached', async () => {
  for (const path of ['/api/v1/health', '/api/v1/ready']) {
    expect((await tiny.app.request(path)).headers.get('cache-control')).toBe('no-store')
  }
})
