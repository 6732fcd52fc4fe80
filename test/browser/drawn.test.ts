import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { settle, visit } from './visit.ts'

const phone =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

/** What a page says before its code is there. */
async function readDrawn(path: string, userAgent?: string) {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
    ...(userAgent && { userAgent }),
  })
  await page.goto(site.url + path)
  const shown = {
    language: await page.locator('html').getAttribute('lang'),
    title: await page.locator('main h1:not(.visually-hidden)').innerText(),
    charts: await page.locator('.drawing > svg').evaluateAll((charts) =>
      charts.map((chart) => ({
        label: chart.getAttribute('aria-label'),
        width: Number(chart.getAttribute('width')),
        place: chart.parentElement?.clientWidth,
      })),
    ),
    html: await page.content(),
  }
  await page.close()
  return shown
}

test.each([
  ['/', 'fr', 'Aisne', 2],
  ['/?lang=en&territory=BE.FWB.Z09', 'en', 'Hainaut-Centre', 1],
  ['/territoires', 'fr', 'Taux de décrochage (SIEI)', 1],
  ['/territoires?view=map', 'fr', 'Taux de décrochage (SIEI)', 1],
  ['/territoires?view=map&map=tiles', 'fr', 'Taux de décrochage (SIEI)', 1],
  ['/territoires?indicator=fwb_exit_rate&lang=en', 'en', 'Premature exits (FWB)', 1],
  ['/objectifs?lang=en', 'en', 'Targets', 4],
  ['/beneficiaires', 'fr', 'Lutte contre le décrochage scolaire', 1],
  ['/operations', 'fr', 'Opérations', 0],
  ['/operations/amiens-2015-2021', 'fr', 'Lutte contre le décrochage scolaire', 2],
  ['/donnees', 'fr', 'Données', 0],
  ['/methode?lang=en', 'en', 'Method and glossary', 0],
  ['/note', 'fr', 'Décrochage scolaire\u202f: Aisne', 3],
])('%s is there before its code, in %s, with its charts', async (path, language, title, charts) => {
  const drawn = await readDrawn(path)
  expect(drawn).toMatchObject({ language, title })
  expect(drawn.charts.length).toBeGreaterThanOrEqual(charts)
  for (const { label, width, place } of drawn.charts) {
    expect(label).not.toBe('')
    // drawn at the width of its place, it moves nothing when it is drawn again
    expect(width).toBe(place)
  }
  // what it is drawn at is no address of a reader's
  expect(drawn.html).not.toContain('vigie.invalid')
})

test('a phone gets charts of its width, and draws a map when it gets there', async () => {
  const { charts } = await readDrawn('/', phone)
  expect(charts.map(({ width }) => width)).toEqual([120])
})

test('a page that names a release comes drawn', async () => {
  const { html } = await readDrawn('/territoires?release=1')
  expect(html).toContain('<div id="app" data-drawn="">')
})

test('what is chosen before the code is there counts once it is', async () => {
  const page = await browser.newPage()
  let bringCode = () => {}
  const codeIsAwaited = new Promise<void>((done) => {
    bringCode = done
  })
  await page.route('**/assets/main-*.js', async (route) => {
    await codeIsAwaited
    await route.continue()
  })
  await page.goto(`${site.url}/territoires`, { waitUntil: 'commit' })
  const choose = (value: string) => page.locator('select', { has: page.locator(`option[value="${value}"]`) })
  await choose('2019-2020').selectOption('2019-2020')
  await choose('F').selectOption('F')
  expect(await page.locator('#app[data-drawn]').count()).toBe(1)
  bringCode()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('period')).toBe('2019-2020')
  expect(new URL(page.url()).searchParams.get('sex')).toBe('F')
  expect(await choose('2019-2020').inputValue()).toBe('2019-2020')
  await page.close()
})

/** A page once nothing on it is loading, without what is made for one document or kept by the browser in its own way. */
async function readWhole(address: string, width: number): Promise<string[]> {
  const userAgent = width < 500 ? phone : undefined
  const sent = await fetch(site.url + address, { headers: userAgent ? { 'user-agent': userAgent } : {} })
  expect(await sent.text()).toContain('<div id="app" data-drawn>')
  const { page, troubles } = await visit(browser, site.url + address, {
    width,
    userAgent,
    // a part that may have nothing to say stands nowhere until it is known
    until: async (opened) => {
      await opened.waitForLoadState('networkidle')
      await settle(opened)
    },
  })
  expect(troubles).toEqual([])
  const markup = await page.locator('#app').evaluate((app) => {
    for (const part of app.querySelectorAll('*')) {
      for (const { name, value } of [...part.attributes]) {
        const isOwn = /^P\d+-\d+|plot-|url\(#/.test(value) || ['id', 'value', 'selected'].includes(name)
        if (isOwn) part.removeAttribute(name)
      }
      if (part instanceof HTMLElement && part.style.cssText) part.setAttribute('style', part.style.cssText)
      if (part instanceof HTMLSelectElement) part.title = part.value
    }
    return app.innerHTML
  })
  await page.close()
  return markup
    .replaceAll('#drawn-alone', '')
    .replaceAll(/(?<=>)(?=<)/g, '\n')
    .split('\n')
}

test.each([
  ['/', 1440],
  ['/?territory=BE.FWB.Z09&lang=en', 1440],
  ['/', 390],
  ['/territoires', 1440],
  ['/territoires?view=map', 1440],
  ['/objectifs', 390],
  ['/beneficiaires?lang=en', 1440],
  ['/operations/amiens-2015-2021', 390],
  ['/donnees', 1440],
  ['/methode', 1440],
  ['/note', 1440],
  ['/annexe?operation=amiens-2015-2021', 1440],
])('%s brought to life at %i pixels is the page that a browser draws alone', async (path, width) => {
  expect(await readWhole(path, width)).toEqual(await readWhole(`${path}#drawn-alone`, width))
})
