import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Answered } from '../../../api/serve/receive.ts'
import { createReleases, openApp, point, writeRelease } from '../tinyRelease.ts'

const opened: { close: () => void }[] = []
afterAll(() => {
  for (const { close } of opened) close()
})

/** Release 1 served, release 2 written with another title and not yet pointed at; `pass` moves the clock. */
async function open() {
  const directory = createReleases()
  await writeRelease(directory, 1)
  await writeRelease(directory, 2, { extra: "update operation set title = 'Nouveau titre'" })
  point(directory, 1)
  let time = 0
  const answered: Answered[] = []
  const tiny = openApp(directory, { now: () => time, onAnswer: (one) => answered.push(one) })
  opened.push(tiny)
  const ask = async (path: string, headers = {}) => {
    const response = await tiny.app.request(`/api/v1${path}`, { headers })
    return { response, text: await response.text(), held: answered.at(-1)?.held }
  }
  const pass = () => {
    time += 1000
  }
  return { directory, ask, pass, answered }
}

test('the same question is answered from memory, however its parameters are ordered', async () => {
  const { ask, pass } = await open()
  const first = await ask('/indicators/siei_dropout_rate/observations?territory=FR.A20&period=2019-2020')
  expect(first.held).toBe(false)
  for (const wait of [() => undefined, pass]) {
    wait()
    const again = await ask('/indicators/siei_dropout_rate/observations?period=2019-2020&territory=FR.A20')
    expect([again.held, again.text]).toEqual([true, first.text])
    expect(Object.fromEntries(again.response.headers)).toEqual({
      ...Object.fromEntries(first.response.headers),
      'x-request-id': again.response.headers.get('x-request-id'),
    })
  }
  expect(
    (await ask('/indicators/siei_dropout_rate/observations?territory=FR.A20&period=2018-2019')).held,
  ).toBe(false)
  expect((await ask('/operations', { accept: 'text/html' })).held).toBe(false)
  expect((await ask('/operations', { accept: 'application/json' })).held).toBe(false)
})

test('a refusal is never held', async () => {
  const { ask } = await open()
  for (let n = 0; n < 2; n += 1) {
    const { response, held } = await ask('/indicators/siei_dropout_rate/observations?territory=FR.X')
    expect([response.status, held]).toEqual([400, false])
  }
})

test('many who ask the same at once wait for one of them', async () => {
  const { ask, pass, answered } = await open()
  await ask('/indicators')
  pass()
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask('/operations')))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers.map(({ response }) => response.status)).toEqual(Array.from({ length: 8 }, () => 200))
  expect(answered.slice(1).filter(({ held }) => !held).length).toBe(1)
})

test('a release published meanwhile never answers for the one before, nor the other way', async () => {
  const { directory, ask, pass } = await open()
  const old = await ask('/operations')
  const oldPinned = await ask('/operations?release=1')
  expect(oldPinned.text).toBe(old.text)
  point(directory, 2)
  pass()
  const fresh = await ask('/operations')
  expect(fresh.text).toContain('Nouveau titre')
  expect((await ask('/operations')).text).toBe(fresh.text)
  const pinned = await ask('/operations?release=1')
  expect([pinned.text, pinned.held]).toEqual([old.text, true])
  expect(pinned.response.headers.get('x-vigie-release')).toBe('1')
  expect(pinned.response.headers.get('cache-control')).toContain('immutable')
  expect((await ask('/operations?release=2')).text).toBe(fresh.text)
})

test('a withdrawn release is out of memory at the next look', async () => {
  const { directory, ask, pass } = await open()
  point(directory, 2)
  await ask('/operations?release=1')
  expect((await ask('/operations?release=1')).held).toBe(true)
  const withdrawal = { at: '2026-11-22T10:00:00Z', reason: 'wrong file' }
  writeFileSync(join(directory, '1', 'withdrawn.json'), JSON.stringify(withdrawal))
  pass()
  const { response, text } = await ask('/operations?release=1')
  expect(response.status).toBe(410)
  expect(text).toContain('wrong file')
})
