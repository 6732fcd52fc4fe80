import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createPageDrawer, type PageDrawer } from '../../../api/serve/pageDrawer.ts'

let drawer: PageDrawer | undefined
afterEach(() => drawer?.stop())

/** A drawer whose thread does this with a page. */
function createDrawer(answer: string) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-drawer-'))
  const said: string[] = []
  writeFileSync(
    join(folder, 'worker.js'),
    `const { parentPort } = require('node:worker_threads')
     parentPort.on('message', ({ id, address, first, screen }) => { ${answer} })`,
  )
  drawer = createPageDrawer(folder, (message) => said.push(message), 5000)
  const draw = async (address: string) => (await drawer?.draw({ address, first: '{}', screen: 'desk' }))?.html
  return { draw, said }
}

test('each page comes back to who asked for it', async () => {
  const { draw } = createDrawer(
    `setTimeout(() => parentPort.postMessage({ id, html: address + first + screen }), address === '/a' ? 50 : 0)`,
  )
  expect(await Promise.all([draw('/a'), draw('/b')])).toEqual(['/a{}desk', '/b{}desk'])
})

test('a page that cannot be drawn is logged, and left to draw itself', async () => {
  const { draw, said } = createDrawer(`parentPort.postMessage({ id, failure: 'no outlines' })`)
  expect(await draw('/')).toBeUndefined()
  expect(said).toEqual(['a page was not drawn: no outlines'])
})

test('what ends the thread loses the pages it had, and the next one starts another', async () => {
  const { draw, said } = createDrawer(
    `if (address === '/bad') throw new Error('out of memory'); parentPort.postMessage({ id, html: 'drawn' })`,
  )
  expect(await draw('/bad')).toBeUndefined()
  expect(said).toEqual(['pages are not drawn: out of memory'])
  expect(await draw('/good')).toBe('drawn')
})

test.each(['', 'for (;;) {}'])('a page that is never answered is left to draw itself: %j', async (answer) => {
  const { draw, said } = createDrawer(
    `if (address === '/bad') { ${answer} } else parentPort.postMessage({ id, html: 'drawn' })`,
  )
  expect(await draw('/bad')).toBeUndefined()
  expect(said).toEqual(['a page was not drawn: 5000 ms passed'])
  expect(await draw('/good')).toBe('drawn')
})

test('beyond eight that wait, a page draws itself', async () => {
  const { draw } = createDrawer(`setTimeout(() => parentPort.postMessage({ id, html: address }), 50)`)
  const drawn = await Promise.all(Array.from({ length: 10 }, (_, n) => draw(`/${n}`)))
  expect(drawn).toEqual(['/0', '/1', '/2', '/3', '/4', '/5', '/6', '/7', undefined, undefined])
})

test('without a build there is nothing to draw with', () => {
  expect(createPageDrawer(mkdtempSync(join(tmpdir(), 'vigie-drawer-')), () => {})).toBeUndefined()
})
