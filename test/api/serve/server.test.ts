import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, readAddress, type Server } from '../../../api/serve/server.ts'
import { openTinyApp } from '../tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
let server: Server
beforeAll(async () => {
  tiny = await openTinyApp()
  server = await listen(tiny.app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.stop()
  tiny.close()
})

/** The status of a path sent as it is: `fetch` would tidy it up first. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test('the address comes from HOST and PORT, or is the one of the documentation', () => {
  expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 3000 })
  expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 })
  for (const PORT of ['http', '-1', '65536', '']) expect(() => readAddress({ PORT })).toThrow('PORT')
})

test('answers over a real connection carry their length once', async () => {
  const path = '/api/v1/indicators/early_leavers_rate/observations?territory=EU.FRE2&period=2019'
  const plain = { headers: { 'accept-encoding': 'identity' } }
  const response = await fetch(`${server.url}${path}`, plain)
  const body = await response.text()
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)))
  expect(JSON.parse(body)).toMatchObject({ observations: [{ value: 0.1 }] })
  const head = await fetch(`${server.url}${path}`, { ...plain, method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe(response.headers.get('content-length'))
  const etag = response.headers.get('etag') ?? ''
  const held = { headers: { ...plain.headers, 'if-none-match': etag } }
  expect((await fetch(`${server.url}${path}`, held)).status).toBe(304)
})

test('headers too large and what is no HTTP are refused with a problem too', async () => {
  expect(await sayTo('GET / HTTP/1.1\r\nhost: x\r\nx: ', 'y'.repeat(20_000))).toMatch(
    /^HTTP\/1\.1 431 .*application\/problem\+json.*"type":"\/api\/docs#headers-too-large"/s,
  )
  expect(await sayTo('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*"type":"\/api\/docs#malformed-request"/s)
})

/** What the server says to these bytes until it hangs up. */
async function sayTo(...texts: string[]): Promise<string> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(texts.join(''))
  return (await socket.toArray()).join('')
}

test('a path that is no path is refused like any other', async () => {
  for (const path of [
    '/api/v1/%',
    '/api/v1/indicators/%E0%A4%A',
    '/api/../../etc/passwd',
    '/api/v1//indicators',
  ]) {
    expect(await statusOf(path)).toBe(404)
  }
  expect(await statusOf('/api/v1/territories?q=%E0%A4%A')).toBe(200)
  expect(await statusOf('/api/v1/territories?%=%')).toBe(400)
})

test('a taken port is an error, not a second server', async () => {
  const port = Number(new URL(server.url).port)
  await expect(listen(tiny.app, { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE')
})

test('stopping waits for the requests under way', async () => {
  const other = await listen(tiny.app, { host: '127.0.0.1', port: 0 })
  const answer = fetch(`${other.url}/api/v1/indicators`)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await Promise.all([other.stop(), answer])
  expect((await answer).status).toBe(200)
  await expect(fetch(`${other.url}/api/v1/health`)).rejects.toThrow()
})
