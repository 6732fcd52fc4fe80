import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compareDownload } from './compareDownload.ts'
import { browser, site } from './demonstration.ts'
import { pickSelections } from './pickSelections.ts'
import { findViolations, settle, visit } from './visit.ts'

const pages = [
  ...['/', '/territoires', '/objectifs', '/beneficiaires', '/donnees', '/methode', '/accessibilite'],
  ...['/operations', '/operations/amiens-2015-2021', '/operations/amarrages-plus'],
  ...['/note', '/annexe?operation=amiens-2015-2021'],
]

/** Choices for which a page draws something else. */
const states = [
  '/?territory=FR.R32',
  '/?territory=BE.FWB.Z09',
  '/territoires?view=map',
  '/territoires?view=trend',
  '/territoires?view=funnel&level=bassin&period=2019-10-15&highlight=FR.B02B',
  '/territoires?view=funnel&indicator=neet_rate',
  '/territoires?view=change',
  '/territoires?view=change&indicator=fwb_absence_rate&territory=BE.FWB.Z09&period=2022-2023&from=2013-2014',
  '/territoires?view=beside&with=early_leavers_rate.eu_elet_lfs',
  '/territoires?view=table&level=psad&highlight=FR.P02A',
  '/territoires?period=2019-10-15&sex=F',
  '/territoires?track=lycee_pro_cap&view=map',
  '/territoires?indicator=positive_exit_rate&operation=amarrages-plus&level=zone&period=2025-2026',
  '/territoires?indicator=neet_rate&view=map',
  '/territoires?indicator=neet_rate&view=map&map=tiles',
  '/territoires?indicator=neet_rate&level=region&period=2017',
  '/territoires?indicator=early_leavers_rate&view=trend',
  '/territoires?indicator=fwb_absence_rate&view=map',
  '/territoires?indicator=published_dropout_rate',
  '/territoires?indicator=reading_difficulty_rate',
  '/operations/unheard-of',
  '/methode?indicator=esf_cr02',
  '/methode?indicator=unheard_of&q=zzz',
  '/note?territory=BE.FWB.Z09',
  '/note?territory=EU',
  '/annexe?operation=amarrages-plus',
]

describe.each([
  ['fr', 1440],
  ['fr', 390],
  ['en', 1440],
  ['en', 390],
] as const)('in %s at %i pixels', (lang, width) => {
  test('every page opens without an error, and axe finds nothing', async () => {
    const paths = lang === 'fr' ? [...pages, ...states] : pages
    const found = await inTurns(paths, 3, (path) => findTroubles(path, lang, width))
    expect(found.flat()).toEqual([])
  })
})

test('the dark theme has no violation either', async () => {
  for (const path of ['/territoires', '/methode', '/operations/amarrages-plus']) {
    const { page } = await visit(browser, site.url + path, { colorScheme: 'dark' })
    expect(await findViolations(page), path).toEqual([])
    await page.close()
  }
})

test('the requests behind each page are all answered, and can be copied in the tool of the reader', async () => {
  for (const [path, tool, word] of [
    ['/', 'R', 'req_perform'],
    ['/territoires?view=change', 'Python', 'json_normalize'],
    ['/objectifs?lang=en', 'JavaScript', 'await fetch'],
    ['/beneficiaires', 'DuckDB', 'read_json'],
    ['/donnees?lang=en', 'curl', 'curl '],
  ] as const) {
    const { page, troubles } = await visit(browser, `${site.url}${path}`, { width: 390 })
    await page.locator('.requests summary').click()
    const panel = page.locator('.requests-panel')
    const [request, language] = [panel.locator('select').first(), panel.locator('select').last()]
    await request.waitFor()
    const urls = await request
      .locator('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
    expect(urls.length, path).toBeGreaterThan(2)
    for (const url of urls) expect((await fetch(`${site.url}${url}`)).status, url).toBe(200)
    await request.selectOption(urls[1] ?? '')
    await language.selectOption(tool)
    const text = await panel.locator('pre').innerText()
    expect(text).toContain(`${site.url}${urls[1]}`)
    expect(text).toContain(word)
    expect(await findViolations(page)).toEqual([])
    const box = await panel.boundingBox()
    expect(box?.x, path).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Escape')
    expect(await panel.isVisible()).toBe(false)
    expect(troubles).toEqual([])
    await page.close()
  }
})

test('what is downloaded from Territoires, in any format, holds the rows and figures of the table on the page', async () => {
  const selections = [
    '/territoires?view=table',
    '/territoires?view=table&parent=FR.A20&period=2019-10-15&sex=F',
    '/territoires?view=table&indicator=neet_rate',
    '/territoires?view=table&indicator=neet_rate&level=region&period=2017',
    '/territoires?view=table&indicator=early_leavers_rate',
    '/territoires?view=table&track=lycee_pro_cap',
    '/territoires?view=table&indicator=positive_exit_rate&level=zone&operation=amarrages-plus&period=2025-2026',
    ...(await pickSelections(site.url, 8)),
  ]
  for (const path of selections) {
    const { page } = await visit(browser, site.url + path)
    await compareDownload(page)
    await page.close()
  }
})

test('what opens on a phone has no violation: the menu, the territories, the downloads', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires`, { width: 390 })
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.click()
  expect(await findViolations(page)).toEqual([])
  await menu.click()
  await page.getByRole('combobox', { name: 'Territoire', exact: true }).click()
  await page.keyboard.type('am')
  expect(await page.getByRole('option').first().textContent()).toContain('Amiens')
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('details.downloads summary').click()
  expect(await findViolations(page)).toEqual([])
  expect(troubles).toEqual([])
  await page.close()
})

test('a page is readable at 320 pixels without scrolling sideways', async () => {
  for (const path of [
    '/',
    '/territoires?view=table',
    '/territoires?view=funnel',
    '/territoires?view=change',
    '/territoires?view=beside&with=neet_rate.insee_neet_18_25',
    '/objectifs',
    '/beneficiaires',
    '/donnees',
    '/methode',
    '/operations/amiens-2015-2021',
    '/note',
    '/annexe',
    '/accessibilite',
  ]) {
    const { page } = await visit(browser, site.url + path, { width: 320 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    await page.close()
  }
})

/** The outlines of the departments are data: they come once the page is there. */
const isCode = (url: string) => url.endsWith('.js') && !url.includes('departmentsMap')

test('the first page asks for at most 130 KB of JavaScript, compressed', async () => {
  const page = await browser.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (isCode(response.url())) sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(site.url)
  await settle(page)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeLessThanOrEqual(130 * 1024)
  await page.close()
})

test('the keyboard alone changes the territory, the page, and comes back', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires`)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('class')).toBe('skip')
  await page.getByRole('combobox', { name: 'Territoire', exact: true }).focus()
  await page.keyboard.type('oise')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('territory')).toBe('FR.D60')

  await page.getByRole('link', { name: 'Données' }).focus()
  await page.keyboard.press('Enter')
  await settle(page)
  expect(await page.title()).toBe('Données · Vigie')
  expect(await page.locator(':focus').getAttribute('id')).toBe('main')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Taux de décrochage (SIEI)' }).waitFor()
  expect(new URL(page.url()).searchParams.get('territory')).toBe('FR.D60')
  expect(troubles).toEqual([])
  await page.close()
})

/** All that is wrong with a page, each with the page's path. */
async function findTroubles(path: string, lang: string, width: number): Promise<string[]> {
  const url = new URL(path, site.url)
  if (lang === 'en') url.searchParams.set('lang', 'en')
  const { page, troubles } = await visit(browser, url.href, { width })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (overflow > 0) troubles.push(`wider than the window by ${overflow} pixels`)
  if ((await page.locator('html').getAttribute('lang')) !== lang) troubles.push('html has another language')
  // the data that came with the page is no text of it
  const said = (await page.locator('body > :not(script)').allTextContents()).join(' ')
  const leak = said.match(/.{0,40}\b(NaN|undefined|null|Infinity)\b.{0,40}/)
  if (leak) troubles.push(`says ${leak[0]}`)
  troubles.push(...(await findViolations(page)))
  await page.close()
  return troubles.map((trouble) => `${path}: ${trouble}`)
}

/** Does a task for each item, so many at a time. */
async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(task))))
  }
  return results
}
