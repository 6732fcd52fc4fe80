import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { compareDownload } from './compareDownload.ts'
import { type Site, startSite } from './site.ts'
import { findViolations, settle, visit } from './visit.ts'

/** Every page, and the states of a page that draw something else. */
const pages = [
  '/',
  '/territoires',
  '/territoires?view=map',
  '/territoires?view=trend',
  '/territoires?view=table&level=psad&highlight=FR.P02A',
  '/territoires?period=2019-10-15&sex=F',
  '/territoires?track=lycee_pro_cap&view=map',
  '/territoires?indicator=positive_exit_rate&operation=amarrages-plus&level=zone&period=2025-2026',
  '/territoires?indicator=neet_rate&view=map',
  '/territoires?indicator=neet_rate&level=region&period=2017',
  '/territoires?indicator=early_leavers_rate&view=trend',
  '/territoires?indicator=fwb_absence_rate&view=map',
  '/territoires?indicator=published_dropout_rate',
  '/territoires?indicator=reading_difficulty_rate',
  '/objectifs',
  '/beneficiaires',
  '/donnees',
]

let browser: Browser
let site: Site
let releases: string

beforeAll(async () => {
  releases = await mkdtemp(join(tmpdir(), 'vigie-pages-'))
  browser = await launchChromium()
  site = await startSite({ releases })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await rm(releases, { recursive: true, force: true })
})

describe.each(['fr', 'en'])('in %s', (lang) => {
  test.each([1440, 390])(
    'every page opens without an error at %i pixels, and axe finds nothing',
    async (width) => {
      const found: string[] = []
      for (const path of pages) {
        const url = new URL(path, site.url)
        if (lang === 'en') url.searchParams.set('lang', 'en')
        const { page, troubles } = await visit(browser, url.href, { width })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (overflow > 0) troubles.push(`wider than the window by ${overflow} pixels`)
        if ((await page.locator('html').getAttribute('lang')) !== lang)
          troubles.push('html has another language')
        if (/\b(NaN|undefined|null|Infinity)\b/.test((await page.locator('body').textContent()) ?? '')) {
          troubles.push('says NaN, undefined, null or Infinity')
        }
        troubles.push(...(await findViolations(page)))
        found.push(...troubles.map((trouble) => `${path}: ${trouble}`))
        await page.close()
      }
      expect(found).toEqual([])
    },
    180_000,
  )
})

test('the dark theme has no violation either', async () => {
  const { page } = await visit(browser, `${site.url}/territoires`, { colorScheme: 'dark' })
  expect(await findViolations(page)).toEqual([])
  await page.close()
}, 60_000)

test('a CSV downloaded from Territoires holds the rows and figures of the table on the page', async () => {
  const selections = [
    '/territoires?view=table',
    '/territoires?view=table&parent=FR.A20&period=2019-10-15&sex=F',
    '/territoires?view=table&indicator=neet_rate',
    '/territoires?view=table&indicator=neet_rate&level=region&period=2017',
    '/territoires?view=table&indicator=early_leavers_rate',
    '/territoires?view=table&track=lycee_pro_cap',
    '/territoires?view=table&indicator=positive_exit_rate&level=zone&operation=amarrages-plus&period=2025-2026',
  ]
  for (const path of selections) {
    const { page } = await visit(browser, site.url + path)
    await compareDownload(page)
    await page.close()
  }
}, 120_000)

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
}, 60_000)

test('a page is readable at 320 pixels without scrolling sideways', async () => {
  for (const path of ['/', '/territoires?view=table', '/objectifs', '/beneficiaires', '/donnees']) {
    const { page } = await visit(browser, site.url + path, { width: 320 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    await page.close()
  }
}, 60_000)

test('the first page asks for at most 130 KB of JavaScript, compressed', async () => {
  const page = await browser.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(site.url)
  await settle(page)
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeLessThanOrEqual(130 * 1024)
  await page.close()
}, 60_000)

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
}, 60_000)
