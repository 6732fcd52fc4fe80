import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Changes } from '../../indicators/wire/changes.ts'
import { createReleases, point, unchanged, writeRelease } from '../api/tinyRelease.ts'
import { launchChromium } from './chromium.ts'
import { type Site, startSite } from './site.ts'
import { findViolations, settle, visit } from './visit.ts'

const corrected =
  'update observation set value = 0.095, numerator = 190 where value = 0.085 and numerator = 170'

const figure = { indicator: 'siei_dropout_rate', definition: 'siei_stock_second_cycle', period: '2019-2020' }
const changes: Changes = {
  ...unchanged(12),
  kind: 'minor',
  counts: { ...unchanged(12).counts, revised: 1, hidden: 1 },
  indicators: [{ ...figure, added: 0, withdrawn: 0, revised: 1, hidden: 1, shown: 0 }],
  figures: [
    {
      change: 'revised',
      id: 'o7',
      ...figure,
      territory: 'FR.D02',
      dimensions: { sex: 'F' },
      before: { value: 0.085, numerator: 170, denominator: 2000 },
      after: { value: 0.095, numerator: 190, denominator: 2000 },
    },
    {
      change: 'hidden',
      id: 'o6',
      ...figure,
      territory: 'FR.D60',
      dimensions: {},
      before: null,
      after: null,
    },
  ],
}

let browser: Browser
let site: Site
let directory: string

beforeAll(async () => {
  browser = await launchChromium()
  directory = createReleases()
  await writeRelease(directory, 10, { changes: { ...unchanged(10), previous: null, kind: null } })
  await writeRelease(directory, 11)
  await writeRelease(directory, 12, { extra: corrected, changes })
  point(directory, 12)
  const withdrawn = { reason: 'effectifs faux', at: '2026-11-22T10:00:00.000Z' }
  writeFileSync(join(directory, '10', 'withdrawn.json'), JSON.stringify(withdrawn))
  site = await startSite({ releases: directory })
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  rmSync(directory, { recursive: true, force: true })
})

let asked: string[]
beforeEach(() => {
  asked = []
})

/** Opens a page and notes which release each request for figures names. */
function open(path: string, width = 1440) {
  const onRequest = ({ pathname, searchParams }: URL) => {
    if (!/^\/api\/v1\/(indicators|operations|territories|observations)/.test(pathname)) return
    asked.push(searchParams.get('release') ?? `none: ${pathname}`)
  }
  return visit(browser, site.url + path, { width, onRequest })
}

const places = ['/', '/territoires?view=table&period=2019-2020', '/objectifs', '/beneficiaires', '/donnees']

test('every page says which release it shows, asks for that one only, and leads to what it changed', async () => {
  for (const path of places) {
    const { page, troubles } = await open(path)
    const notice = page.locator('.notice')
    expect(await notice.getByRole('combobox').inputValue(), path).toBe('12')
    expect(await notice.textContent(), path).toContain('version 12 du 21 nov. 2026')
    await notice.getByRole('link', { name: 'voir ce qui a changé' }).click()
    await page.locator('h2#versions').waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/donnees#versions')
    expect(troubles, path).toEqual([])
    await page.close()
  }
  expect(new Set(asked)).toEqual(new Set(['12']))
})

test('the overview says whether its figure is that of the release before', async () => {
  const { page, troubles } = await open('/')
  const text = page.locator('.lead-text')
  await text.getByRole('link', { name: 'Tout ce qui a changé' }).waitFor()
  expect(await text.textContent()).toMatch(/révisé\s: il était de 8,5\s% dans la version 11\./)
  await page.getByRole('combobox', { name: 'Territoire' }).fill('Somme')
  await page.keyboard.press('Enter')
  await text.getByText('Ce chiffre est le même que dans la version 11.').waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('an older release is chosen once and kept by pages, files and receipts; back leads to the latest', async () => {
  const { page, troubles } = await open('/territoires?view=table&period=2019-2020')
  expect(await rowOf(page, 'Aisne')).toContain('9,5')
  asked = []
  await page.locator('.notice').getByRole('combobox').selectOption('11')
  await page.getByText('Une version plus récente existe').waitFor()
  await settle(page)
  expect(await rowOf(page, 'Aisne')).toContain('8,5')
  expect(await page.locator('.older-release').textContent()).toContain('Version 11, du 21 nov. 2026.')
  expect(await findViolations(page)).toEqual([])
  const files = await page
    .locator('.downloads a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(file).toContain('release=11')

  await page.locator('tbody button.traced').first().click()
  await page.getByRole('dialog').getByText('Version 11').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Objectifs' }).click()
  await page.waitForURL('**/objectifs?*')
  await settle(page)
  expect(new URL(page.url()).searchParams.get('release')).toBe('11')
  expect(new Set(asked)).toEqual(new Set(['11']))

  await page.goBack()
  await page.goBack()
  await page.waitForURL((url) => !url.searchParams.has('release'))
  await settle(page)
  expect(await rowOf(page, 'Aisne')).toContain('9,5')
  expect(await page.locator('.older-release').textContent()).toBe('')
  await page.goForward()
  await page.getByRole('link', { name: 'voir la dernière' }).click()
  await page.waitForURL((url) => !url.searchParams.has('release'))
  await settle(page)
  expect(await rowOf(page, 'Aisne')).toContain('9,5')
  expect(troubles).toEqual([])
  await page.close()
})

test('a withdrawn release says why, an unknown one that there is none; both lead to the latest', async () => {
  for (const [path, words] of [
    ['/territoires?release=10', 'Raison indiquée\u202f: effectifs faux.'],
    ['/objectifs?release=77', 'Il n’y a pas de version 77'],
    ['/donnees?release=12.', 'Il n’y a pas de version 12.'],
    ['/?release=10&lang=en', 'Release 10 was withdrawn'],
  ] as const) {
    asked = []
    const { page, troubles } = await open(path, 390)
    expect(await page.locator('main').textContent()).toContain(words)
    expect(asked).toEqual([])
    expect(await findViolations(page)).toEqual([])
    await page.locator('main a').click()
    await page.waitForURL((url) => !url.searchParams.has('release'))
    await settle(page)
    expect(await page.locator('.notice').getByRole('combobox').inputValue()).toBe('12')
    expect(troubles).toEqual([])
    await page.close()
  }
})

test.each([1440, 390])('at %i pixels the versions say what each changed, figure by figure', async (width) => {
  const { page, troubles } = await open('/donnees', width)
  const list = page.locator('.versions')
  expect(await list.textContent()).toContain('Version 10, retirée le 22 nov. 2026\u202f: effectifs faux')
  expect(await list.textContent()).toContain('1 révisé, 1 nouvellement masqué')
  await page.locator('.changed-indicators summary').click()
  await list.getByRole('table').waitFor()
  const rows = await list.locator('tbody tr').allTextContents()
  expect(rows).toEqual([
    'Aisne · 2019-2020 · Sexe Fillesrévisé8,5\u202f% (170 sur 2\u202f000)9,5\u202f% (190 sur 2\u202f000)',
    'Oise · 2019-2020masquénon reditmasqué',
  ])
  await list.getByText('Version 11 du').click()
  await list.getByText('La version 10 a été retirée').waitFor()
  expect(await list.textContent()).toContain('Rien n’a changé.')
  expect(await findViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await list.getByRole('link', { name: 'Lire la version 11' }).click()
  await page.getByText('Une version plus récente existe').waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('a release published during a visit is announced, and not mixed with the one that is read', async () => {
  const { page, troubles } = await open('/territoires?view=table&period=2019-2020')
  await writeRelease(directory, 13, { extra: 'update observation set value = 0.5 where numerator = 170' })
  point(directory, 13)
  await page.waitForTimeout(300) // the server looks at its pointer five times a second
  await page.getByRole('link', { name: 'Objectifs' }).click()
  await page.getByText('La version 13 vient de paraître').waitFor()
  await settle(page)
  expect(await findViolations(page)).toEqual([])
  expect(new Set(asked)).toEqual(new Set(['12']))
  asked = []
  await page.getByRole('link', { name: 'voir la dernière' }).click()
  await page.getByText('version 13 du').waitFor({ state: 'attached' })
  await settle(page)
  // what it shows came with it: the rest, where there is any, is of the same release
  expect(asked.filter((release) => release !== '13')).toEqual([])
  expect(troubles).toEqual([])
  await page.close()
})

function rowOf(page: Page, name: string): Promise<string | null> {
  return page.locator('main tbody tr', { hasText: name }).first().textContent()
}
