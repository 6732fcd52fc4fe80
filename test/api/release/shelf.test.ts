import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../api/release/database.ts'
import { changes } from '../../../indicators/wire/changes.ts'
import { manifest } from '../../../indicators/wire/release.ts'
import { releases } from '../../../indicators/wire/releases.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

const rename = "update operation set title = 'Nouveau titre' where id = 'amarrages-plus'"

test('nothing is served before a release is published; then it is, without a restart', async () => {
  const directory = createReleases()
  const { app, close } = openApp(directory)
  for (const path of ['/ready', '/releases', '/indicators', '/releases/1', '/indicators?release=1']) {
    const response = await app.request(`/api/v1${path}`)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ type: '/api/docs#no-release' })
  }
  expect(await (await app.request('/api/v1/health')).json()).toEqual({ status: 'up' })
  await writeRelease(directory, 1)
  point(directory, 1)
  const ready = await app.request('/api/v1/ready')
  expect(await ready.json()).toEqual({ status: 'ready', release: 1 })
  expect(ready.headers.get('x-vigie-release')).toBe('1')
  close()
})

test('a new release takes over for the next request, the older one can still be asked for', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  point(directory, 1)
  const { app, close } = openApp(directory)
  const before = await app.request('/api/v1/operations')
  await writeRelease(directory, 2, { extra: rename })
  expect(releases.parse(await (await app.request('/api/v1/releases')).json())).toMatchObject({
    current: 1,
    releases: [{ release: 1 }],
  })
  point(directory, 2)
  const after = await app.request('/api/v1/operations')
  expect(await after.clone().json()).toMatchObject({
    release: 2,
    operations: [{ title: 'Nouveau titre' }, {}],
  })
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  const pinned = await app.request('/api/v1/operations?release=1')
  expect(await pinned.text()).toBe(await before.text())
  const { current, releases: listed } = releases.parse(await (await app.request('/api/v1/releases')).json())
  expect([current, ...listed.map(({ release }) => release)]).toEqual([2, 2, 1])
  const detail = manifest.parse(await (await app.request('/api/v1/releases/1')).json())
  expect(detail).toMatchObject({ release: 1, protection: [{ hidden: 3 }] })
  close()
})

test('an older manifest tells reasons for what is hidden: they stay with it', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  point(directory, 1)
  const path = join(directory, '1', 'manifest.json')
  const told = { table: 'siei', cells: 40, primary: 2, secondary: 1, hiddenShare: 0.01 }
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), protection: [told] }))
  const { app, close } = openApp(directory)
  const { protection } = await (await app.request('/api/v1/releases/1')).json()
  expect(protection).toEqual([{ table: 'siei', cells: 40, hidden: 3 }])
  close()
})

test('an older release that lacks a column and a table of today is still read', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1, {
    extra: 'alter table convention drop column performance_framework; drop table expenditure',
  })
  point(directory, 1)
  const { app, close } = openApp(directory)
  for (const path of ['/operations', '/operations/amiens-2015-2021/targets']) {
    expect((await app.request(`/api/v1${path}`)).status).toBe(200)
  }
  close()
})

test('what did not finish publishing is neither listed nor served', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  point(directory, 1)
  await writeRelease(directory, 2)
  mkdirSync(join(directory, '3.building'))
  const { app, close } = openApp(directory)
  expect((await app.request('/api/v1/operations?release=2')).status).toBe(404)
  expect((await app.request('/api/v1/releases/2')).status).toBe(404)
  close()
})

test('a release says what it changed', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  await writeRelease(directory, 2)
  point(directory, 2)
  const { app, close } = openApp(directory)
  const answer = await app.request('/api/v1/releases/2/changes')
  expect(changes.parse(await answer.json())).toMatchObject({ release: 2, previous: 1, kind: 'patch' })
  expect((await app.request('/api/v1/releases/3/changes')).status).toBe(404)
  close()
})

test('many releases asked for at once are all answered, however few stay open', async () => {
  const directory = createReleases()
  const numbers = [1, 2, 3, 4, 5, 6]
  for (const number of numbers) await writeRelease(directory, number)
  point(directory, 6)
  const { app, close } = openApp(directory)
  const answers = await Promise.all(
    [...numbers, ...numbers].map((number) => app.request(`/api/v1/operations?release=${number}`)),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(answers.map(({ headers }) => headers.get('x-vigie-release'))).toEqual(
    [...numbers, ...numbers].map(String),
  )
  close()
})

test('an open release cannot be written, nor any other file be read through it', async () => {
  const directory = createReleases()
  await writeRelease(directory, 1)
  const database = await openDatabase(join(directory, '1', 'public.duckdb'))
  for (const sql of [
    "insert into territory values ('X', 'x', 'x', 'x', 'x', null, null, false)",
    "select * from read_text('/etc/hostname')",
    "attach '/tmp/other.duckdb' as other",
    "copy territory to '/tmp/stolen.csv'",
    'set enable_external_access = true',
    'install httpfs',
  ]) {
    await expect(database.query(sql)).rejects.toThrow('query failed')
  }
  await expect(database.query('select 1::bigint as n')).rejects.toThrow('query failed')
  database.close()
  await expect(database.query('select 1')).rejects.toThrow('closed')
})
