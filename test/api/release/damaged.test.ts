import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

test('a damaged release is refused and the one before stays', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  await writeRelease(directory, 2)
  point(directory, 1)
  const { app, messages, close } = openApp(directory)
  expect((await app.request('/api/v1/ready')).status).toBe(200)
  appendFileSync(join(directory, '2', 'public.duckdb'), 'x')
  point(directory, 2)
  const ready = { status: 'ready', release: 1, refused: 2 }
  expect(await (await app.request('/api/v1/ready')).json()).toEqual(ready)
  expect(messages.join('\n')).toContain('not the file its manifest describes')
  close()

  // a server that starts beside the damaged release serves the one before too
  const restarted = openApp(directory)
  expect(await (await restarted.app.request('/api/v1/ready')).json()).toEqual(ready)
  expect((await restarted.app.request('/api/v1/indicators')).headers.get('x-vigie-release')).toBe('1')
  restarted.close()
})

test('at a start beside a damaged release a withdrawn one is passed over', async () => {
  const directory = createReleases()
  for (const number of [1, 2, 3]) await writeRelease(directory, number)
  writeFileSync(
    join(directory, '2', 'withdrawn.json'),
    JSON.stringify({ reason: 'wrong file', at: '2026-11-21T12:00:00.000Z' }),
  )
  appendFileSync(join(directory, '3', 'public.duckdb'), 'x')
  point(directory, 3)
  const { app, close } = openApp(directory)
  expect(await (await app.request('/api/v1/ready')).json()).toEqual({
    status: 'ready',
    release: 1,
    refused: 3,
  })
  close()
})

test('a damaged release alone is not served at all', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  writeFileSync(join(directory, '1', 'manifest.json'), '{"release": 1}')
  point(directory, 1)
  const { app, close } = openApp(directory)
  expect((await app.request('/api/v1/ready')).status).toBe(503)
  expect((await app.request('/api/v1/indicators')).status).toBe(503)
  close()
})

test('an older release that is damaged is refused by its number, the current one is served', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  await writeRelease(directory, 2)
  point(directory, 2)
  appendFileSync(join(directory, '1', 'public.duckdb'), 'x')
  const { app, close } = openApp(directory)
  const pinned = await app.request('/api/v1/operations?release=1')
  expect(pinned.status).toBe(503)
  expect(await pinned.json()).toMatchObject({
    parameter: 'release',
    detail: 'release: 1 did not pass its verification',
  })
  expect((await app.request('/api/v1/operations')).status).toBe(200)
  close()
})

test('a pointer that is no pointer, or points nowhere, changes nothing', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  point(directory, 1)
  const { app, close } = openApp(directory)
  for (const content of ['{"release":', '{"release": "../1"}', '{"release": 7}', '[]']) {
    await app.request('/api/v1/ready')
    writeFileSync(join(directory, 'current.json'), content)
    expect(await (await app.request('/api/v1/ready')).json()).toMatchObject({ status: 'ready', release: 1 })
  }
  close()
})
