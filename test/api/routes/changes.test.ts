import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Changes, changesPage } from '../../../indicators/wire/changes.ts'
import { releases } from '../../../indicators/wire/releases.ts'
import { createReleases, openApp, point, unchanged, writeRelease } from '../tinyRelease.ts'

const revised = (id: string, indicator: string): Changes['figures'][number] => ({
  change: 'revised',
  id,
  indicator,
  definition: 'd',
  territory: 'FR.D02',
  period: '2019',
  dimensions: {},
  before: { value: 0.1, numerator: 1, denominator: 10 },
  after: { value: 0.2, numerator: 2, denominator: 10 },
})

const changes: Changes = {
  ...unchanged(2),
  kind: 'minor',
  counts: { ...unchanged(2).counts, added: 1, revised: 3 },
  indicators: [
    { indicator: 'neet_rate', added: 0, withdrawn: 0, revised: 2, hidden: 0, shown: 0 },
    { indicator: 'siei_dropout_rate', added: 1, withdrawn: 0, revised: 1, hidden: 0, shown: 0 },
  ],
  figures: [
    revised('a', 'neet_rate'),
    revised('b', 'neet_rate'),
    { ...revised('c', 'siei_dropout_rate'), change: 'added', before: null },
    revised('d', 'siei_dropout_rate'),
  ],
}

let directory: string
let open: ReturnType<typeof openApp>

beforeEach(async () => {
  directory = createReleases()
  await writeRelease(directory, 1, { changes: { ...unchanged(1), previous: null, kind: null } })
  await writeRelease(directory, 2, { changes })
  point(directory, 2)
  open = openApp(directory)
})
afterEach(() => open.close())

const ask = (query: string) => open.app.request(`/api/v1/releases/2/changes${query}`)
const read = async (query: string) => changesPage.parse(await (await ask(query)).json())

test('the counts come with every page of figures, and pages follow each other', async () => {
  const first = await read('?limit=3')
  expect(first).toMatchObject({ kind: 'minor', counts: { added: 1, revised: 3 }, total: 4 })
  expect(first.figures.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(first.next).toBe('/api/v1/releases/2/changes?limit=3&offset=3')
  const second = changesPage.parse(await (await open.app.request(first.next ?? '')).json())
  expect([second.figures.map(({ id }) => id), second.next]).toEqual([['d'], null])
})

test('figures are chosen by indicator and kind of change', async () => {
  const ids = async (query: string) => (await read(query)).figures.map(({ id }) => id)
  expect(await ids('?indicator=neet_rate')).toEqual(['a', 'b'])
  expect(await ids('?change=added')).toEqual(['c'])
  expect(await ids('?change=added,revised&indicator=siei_dropout_rate')).toEqual(['c', 'd'])
  expect(await read('?change=revised&indicator=siei_dropout_rate')).toMatchObject({ total: 1 })
  const unknown = await ask('?indicator=neet_rat')
  expect([unknown.status, await unknown.json()]).toMatchObject([400, { nearest: 'neet_rate' }])
})

test('the values of a withdrawn release are not repeated by the next one', async () => {
  expect((await read('')).figures[0]?.before).toEqual({ value: 0.1, numerator: 1, denominator: 10 })
  const withdrawn = { reason: 'wrong enrolments', at: '2026-11-21T10:00:00.000Z' }
  writeFileSync(join(directory, '1', 'withdrawn.json'), JSON.stringify(withdrawn))
  expect((await read('')).figures.map(({ before }) => before)).toEqual([null, null, null, null])
  const list = releases.parse(await (await open.app.request('/api/v1/releases')).json())
  expect(list.releases.map(({ release, changes }) => [release, changes?.kind])).toEqual([[2, 'minor']])
  expect(list.withdrawn).toEqual([{ release: 1, ...withdrawn }])
})

test('a release that does not say what it changed is said not to, and is still listed', async () => {
  rmSync(join(directory, '2', 'changes.json'))
  const answer = await ask('')
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { detail: 'changes: release 2 does not say what it changed' },
  ])
  expect((await open.app.request('/api/v1/releases/2')).status).toBe(200)
})
