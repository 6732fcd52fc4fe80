import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releases } from '../../../indicators/wire/releases.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

test('the only release, withdrawn while it is served, is served no more, and says why', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  point(directory, 1)
  const { app, close } = openApp(directory)
  expect((await app.request('/api/v1/operations')).status).toBe(200)
  const at = '2026-11-21T12:00:00.000Z'
  writeFileSync(join(directory, '1', 'withdrawn.json'), JSON.stringify({ reason: 'wrong file', at }))
  const pinned = await app.request('/api/v1/operations?release=1')
  expect([pinned.status, (await pinned.json()).detail]).toEqual([410, 'release: 1 was withdrawn: wrong file'])
  const followed = await app.request('/api/v1/operations')
  expect([followed.status, (await followed.json()).detail]).toEqual([
    503,
    'no verified release is being served; release 1 was withdrawn: wrong file',
  ])
  expect((await app.request('/api/v1/ready')).status).toBe(503)
  close()
})

test('a withdrawn release answers 410 with its reason, and is no longer listed', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  await writeRelease(directory, 2)
  point(directory, 2)
  writeFileSync(
    join(directory, '1', 'withdrawn.json'),
    JSON.stringify({ reason: 'wrong enrolments', at: '2026-11-21T10:00:00.000Z' }),
  )
  const { app, close } = openApp(directory)
  for (const path of ['/operations?release=1', '/releases/1', '/releases/1/changes']) {
    const response = await app.request(`/api/v1${path}`)
    expect(response.status).toBe(410)
    expect(await response.json()).toMatchObject({ detail: 'release: 1 was withdrawn: wrong enrolments' })
  }
  const { releases: listed } = releases.parse(await (await app.request('/api/v1/releases')).json())
  expect(listed.map(({ release }) => release)).toEqual([2])
  close()
})

test('a withdrawal that cannot be read lets nothing be served meanwhile', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  await writeRelease(directory, 2)
  point(directory, 2)
  let time = 0
  const { app, close } = openApp(directory, { now: () => time })
  expect((await app.request('/api/v1/operations')).status).toBe(200)
  const unreadable = ['1', '2'].map((number) => join(directory, number, 'withdrawn.json'))
  for (const path of unreadable) mkdirSync(path)
  time = 1000
  // the second one too, within the age for which a look at the disk holds
  for (const path of ['/operations', '/operations', '/operations?release=1', '/releases', '/ready']) {
    expect((await app.request(`/api/v1${path}`)).status).toBe(500)
  }
  for (const path of unreadable) rmdirSync(path)
  expect((await app.request('/api/v1/operations')).status).toBe(200)
  close()
})
