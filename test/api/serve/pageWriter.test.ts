import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRateLimit } from '../../../api/http/rateLimit.ts'
import { servePages } from '../../../api/serve/pages.ts'
import { openApp, openTinyApp, point, writeRelease } from '../tinyRelease.ts'
import { emptyDocument } from './emptyDocument.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-pages-'))
writeFileSync(join(folder, 'index.html'), emptyDocument)

let tiny: Awaited<ReturnType<typeof openTinyApp>>
let pages: ReturnType<typeof servePages>
beforeAll(async () => {
  tiny = await openTinyApp()
  pages = servePages(folder, { api: tiny.app })
})
afterAll(() => tiny.close())

async function readFirst(path: string) {
  const text = await (await pages.request(path)).text()
  const [, data] = text.match(/<script type="application\/json" id="first-answers">([^<]*)<\/script>/) ?? []
  return data === undefined ? undefined : JSON.parse(data)
}

test('a page holds the releases and, as the API gives them, the answers that it shows first', async () => {
  const { releases, answers } = await readFirst('/?territory=FR.D60')
  expect(releases).toEqual(await (await tiny.app.request('/api/v1/releases')).json())
  const urls = Object.keys(answers)
  expect(urls.slice(0, 2)).toEqual(['/api/v1/territories?release=12', '/api/v1/indicators?release=12'])
  expect(urls).toContain(
    '/api/v1/indicators/siei_dropout_rate/observations?territory=FR.D60,EU.FRE2,EU.FRE,FR.A20,FR.R32,FR&limit=20000&release=12',
  )
  expect(urls).toContain(
    '/api/v1/indicators/siei_dropout_rate/observations?level=department&parent=FR.R32&limit=20000&release=12',
  )
  for (const url of urls) expect(answers[url], url).toEqual(await (await tiny.app.request(url)).json())
})

test.each([
  ['/territoires?indicator=siei_dropout_rate&sex=F', '?level=department&sex=F&limit=20000'],
  ['/beneficiaires?operation=amarrages-plus', '?operation=amarrages-plus'],
  ['/objectifs', '/api/v1/operations/amarrages-plus/targets'],
  ['/operations/amiens-2015-2021', '?operation=amiens-2015-2021&period=total'],
  ['/donnees', '/api/v1/releases/12'],
  ['/embed/course', '/api/v1/territories'],
])('%s holds %s', async (path, part) => {
  const { answers } = await readFirst(path)
  expect(Object.keys(answers).filter((url) => url.includes(part))).not.toEqual([])
})

test('what is not there is left for the page to ask, and no text ends the element early', async () => {
  const unknown = await readFirst('/territoires?indicator=unheard_of')
  expect(Object.keys(unknown.answers)).toEqual([
    '/api/v1/territories?release=12',
    '/api/v1/indicators?release=12',
  ])
  const text = await (await pages.request('/?territory=%3C/script%3E')).text()
  expect(text.match(/<\/script>/g)).toHaveLength(1)
})

test('a page that names a release holds its answers; of one that is not there, and without an API, it is as it is', async () => {
  const { answers } = await readFirst('/?release=11')
  expect(Object.keys(answers)[0]).toBe('/api/v1/territories?release=11')
  expect(await readFirst('/?release=99')).toBeUndefined()
  expect(await (await servePages(folder).request('/')).text()).not.toContain('first-answers')
})

test('a page is drawn again with what it turned out to need, and holds it', async () => {
  const [glossary, nowhere] = ['/api/v1/glossary?release=12', '/api/v1/nowhere']
  let drawings = 0
  const drawer = {
    async draw({ first }: { first: string }) {
      const { answers } = JSON.parse(first)
      const missed = [glossary, nowhere].filter((url) => !(url in answers))
      return { html: `<p>drawing ${++drawings}</p>`, missed }
    },
    stop: async () => {},
  }
  const answer = await servePages(folder, { api: tiny.app, drawer }).request('/accessibilite')
  const text = await answer.text()
  expect(text.match(/<div id="app".*<\/div>/)?.[0]).toBe('<div id="app" data-drawn><p>drawing 2</p></div>')
  // what has no answer is asked for by the page itself
  const [, data = ''] = text.match(/id="first-answers">([^<]*)/) ?? []
  expect(Object.keys(JSON.parse(data).answers)).toEqual([glossary])
})

test('a page is sent once, until another release is served', async () => {
  const first = await pages.request('/methode')
  const tag = first.headers.get('etag') ?? ''
  const again = await pages.request('/methode', { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
  await writeRelease(tiny.directory, 13)
  point(tiny.directory, 13)
  const later = await pages.request('/methode', { headers: { 'if-none-match': tag } })
  expect(later.status).toBe(200)
  expect(Object.keys((await readFirst('/methode')).answers)).toContain('/api/v1/glossary?release=13')
})

test('to a client that asks too much, a page comes without answers, and a file as before', async () => {
  const { app, close } = openApp(tiny.directory, { pages, limit: createRateLimit(1) })
  const client = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
  const ask = async (path: string) => (await app.request(path, {}, client)).text()
  const texts = [await ask('/'), await ask('/'), await ask('/assets/none.js')]
  expect(texts.map((text) => text.includes('first-answers'))).toEqual([true, false, false])
  expect(texts[1]).toContain('<title>Vigie</title>')
  close()
})
