import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, leaveToAsk, settle, visit } from './visit.ts'

/** Another site, whose page is whatever HTML its address holds. */
let host: Server
let hostUrl: string

beforeAll(async () => {
  host = createServer((request, answer) => {
    const body = new URL(request.url ?? '/', 'http://host').searchParams.get('body') ?? ''
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><html lang="fr"><title>Host</title><main><h1>Host</h1>${body}</main></html>`)
  })
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`
})

afterAll(() => {
  host?.close()
})

/** Everything that can be read, as one line. */
async function readText(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
}

test('the code of a figure shows it alone on another site, from the latest release or from one', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?view=trend&sex=F&lang=en`)
  await page.getByRole('button', { name: 'Embed in a site' }).click()
  const code = page.locator('pre.example')
  const following = await code.innerText()
  // every choice is in it, the defaults too: they may be others one day
  expect(following).toContain(
    '/embed/trend/territoires?indicator=siei_dropout_rate&amp;territory=FR.D02&amp;sex=F&amp;view=trend&amp;lang=en&amp;v=2"',
  )
  expect(following).toContain('title="Dropout rate (SIEI). Trends by department"')
  await page.getByRole('combobox', { name: 'Release to show' }).selectOption({ index: 1 })
  expect(await code.innerText()).toContain('view=trend&amp;release=1&amp;lang=en&amp;v=2"')
  await page.close()

  const other = await browser.newPage({ viewport: { width: 800, height: 900 } })
  await other.goto(`${hostUrl}/?body=${encodeURIComponent(following)}`)
  const frame = other.frameLocator('iframe')
  await frame.locator('.figure .drawing svg').waitFor()
  const said = (await frame.locator('body').innerText()).replaceAll(/\s+/g, ' ')
  for (const text of ['Dropout rate (SIEI)', 'Source:', 'release 1 of', 'synthetic', 'Girls']) {
    expect(said).toContain(text)
  }
  expect(said).not.toMatch(/VIGIE|Overview|Print|Download|PNG|Ranking/)
  const link = frame.getByRole('link', { name: 'See the whole page in Vigie' })
  expect(await link.getAttribute('href')).toBe('/territoires?sex=F&view=trend&lang=en&v=2')
  const opening = other.context().waitForEvent('page')
  await link.click()
  const opened = await opening
  await settle(opened)
  expect(new URL(opened.url()).pathname).toBe('/territoires')
  expect(troubles).toEqual([])
  await other.close()
})

test('a page of Vigie shows in no frame, a figure does', async () => {
  for (const [path, allowed] of [
    ['/territoires', "'none'"],
    ['/operations/amarrages-plus', "'none'"],
    ['/embed/ranking/territoires', '*'],
    ['/embed/course', '*'],
    ['/embed/timeline/operations/amarrages-plus', '*'],
  ]) {
    const answer = await fetch(site.url + path)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('content-security-policy')?.split('frame-ancestors ')[1], path).toBe(allowed)
  }
  expect((await fetch(`${site.url}/embed/ranking/elsewhere`)).status).toBe(404)
})

test.each([
  ['/embed/course', 'Aisne'],
  ['/embed/around', 'Aisne'],
  ['/embed/listed', '15 octobre'],
  ['/embed/map/territoires?indicator=neet_rate&view=map', 'non disponible'],
  ['/embed/map/territoires?indicator=neet_rate&view=map&map=tiles', 'non disponible'],
  ['/embed/ranking/territoires?period=2019-10-15&level=psad', 'PSAD fictive 02-A'],
  ['/embed/by-age/beneficiaires', 'confidentiel'],
  ['/embed/account/beneficiaires', 'CR02'],
  ['/embed/account/beneficiaires?account=esf_co01', 'CO01'],
  ['/embed/bullet-amiens-2015-2021-participations-entered-fr-d02/objectifs', 'Aisne'],
  ['/embed/trajectory-amiens-2015-2021-participations-entered/objectifs', 'Trajectoire'],
  ['/embed/timeline/operations/amarrages-plus', 'Convention amarrages-plus'],
])('%s is one figure that says %s, and axe finds nothing', async (path, word) => {
  for (const width of [700, 320]) {
    const { page, troubles } = await visit(browser, site.url + path, { width })
    // what lies below the first screen is made once that is painted
    await page.locator('.figure .drawing svg').waitFor()
    expect(await page.locator('figure').count()).toBe(1)
    expect(await page.locator('figure').textContent()).toContain(word)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await findViolations(page)).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  }
})

test('an embedded figure that does not come says so, and comes when asked again', async () => {
  const isFigures = ({ pathname }: URL) => pathname.endsWith('/observations')
  const { page } = await visit(browser, `${site.url}/embed/ranking/territoires`, {
    width: 700,
    prepare: async (opening) => {
      await leaveToAsk(opening)
      await opening.route(isFigures, (route) => route.fulfill({ status: 503, body: '' }))
    },
  })
  expect(await readText(page)).toContain('Le serveur n’a pas pu répondre (503)')
  expect(await findViolations(page)).toEqual([])
  await page.unroute(isFigures)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.locator('.figure .drawing svg').waitFor()
  await page.close()
})

test('an embedded figure that cannot be shown says why', async () => {
  for (const [path, words] of [
    ['/embed/ranking/territoires?release=99', 'Il n’y a pas de version 99'],
    ['/embed/ranking/territoires?indicator=unheard_of', 'unheard_of'],
    ['/embed/nonesuch/territoires', 'Ce graphique n’existe pas pour ce choix'],
    [
      '/embed/funnel/territoires?view=funnel&indicator=neet_rate',
      'La source publie ces taux sans les effectifs',
    ],
  ] as const) {
    const { page } = await visit(browser, site.url + path, { width: 700 })
    expect(await readText(page), path).toContain(words)
    expect(await page.locator('figure').count(), path).toBe(0)
    expect(await findViolations(page), path).toEqual([])
    await page.close()
  }
})
