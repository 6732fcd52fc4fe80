import { readFile } from 'node:fs/promises'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, visit } from './visit.ts'

async function take(page: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a chart is taken as drawing, image and table, with title, source, release and notes', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?period=2019-2020&view=slope&sex=F`)
  const svg = await take(page, /SVG/)
  expect(svg.name).toMatch(
    /^vigie_taux-de-decrochage-siei-de-2018-2019-a-2019-2020-par-departement_r\d+\.svg$/,
  )
  const image = new JSDOM(svg.bytes.toString(), { contentType: 'image/svg+xml' }).window.document
  const said = image.documentElement.textContent ?? ''
  for (const text of [
    'Taux de décrochage (SIEI)',
    'Source',
    'Vigie r1',
    'données synthétiques',
    'Aisne',
    ' · Filles',
  ]) {
    expect(said).toContain(text)
  }
  expect(said).not.toContain('Comment ce chiffre est fait')
  expect(svg.bytes.toString()).not.toMatch(/var\(--(?!plot)/)

  const png = await take(page, /PNG/)
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
  // twice the pixels of the drawing
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(image.documentElement.getAttribute('width')))

  const csv = await take(page, /CSV/)
  const rows = Papa.parse<string[]>(csv.bytes.toString().replace('\uFEFF', '').trim()).data
  const shown = await page
    .locator('.twin table tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()),
      ),
    )
  const plain = (cells: readonly string[]) =>
    cells.map((cell) => cell.replace(/^'/, '').replaceAll(/\s+/g, ' '))
  expect(rows.slice(1).map(plain)).toEqual(shown)
  expect(shown).toHaveLength(6)
  expect(troubles).toEqual([])
  await page.close()
})

test.each([
  '/territoires?view=change',
  '/territoires?view=trend&lang=en',
  '/beneficiaires?operation=amarrages-plus',
])(
  'a chart of %s, whose words have no-break spaces, is a drawing that can be read and an image',
  async (path) => {
    const { page, troubles } = await visit(browser, site.url + path)
    const svg = await take(page, /SVG/)
    const image = new JSDOM(svg.bytes.toString(), { contentType: 'image/svg+xml' }).window.document
    expect(image.documentElement.textContent).toContain('\u00a0')
    const png = await take(page, /PNG/)
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(troubles).toEqual([])
    await page.close()
  },
)

test.each(['slope', 'scatter', 'heat'])('the view %s is drawn, and axe finds nothing', async (view) => {
  for (const width of [1440, 390]) {
    const { page, troubles } = await visit(browser, `${site.url}/territoires?view=${view}&lang=en`, {
      width,
    })
    await page.locator('.drawing svg').first().waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  }
})

/** Lines of a tip begin with a space without width. */
function withoutSpaces(text: string | null): string {
  return (text ?? '').replaceAll(/[\s\u200b]+/g, '')
}

test('the keyboard reads the points of a chart one after the other, and asks where a figure comes from', async () => {
  for (const [path, ups] of [
    ['?view=ranking', 1],
    ['?view=trend', 4],
    ['?view=heat', 2],
    ['?view=scatter', 2],
    ['?view=map&indicator=neet_rate', 3],
    ['?view=map&map=tiles&indicator=neet_rate', 3],
    ['?view=map&indicator=fwb_absence_rate&territory=BE.FWB.Z09', 3],
  ] as const) {
    const { page, troubles } = await visit(browser, `${site.url}/territoires${path}`)
    const chart = page.locator('.figure .drawing svg[role="img"]')
    await chart.focus()
    const said = page.locator('.figure p[role="status"]').first()
    const words = async () => withoutSpaces(await said.textContent())
    // what reads the keys arrives with the focus
    await expect.poll(() => page.keyboard.press('Home').then(words)).not.toBe('')
    const first = await words()
    for (let press = 0; press < ups; press += 1) await page.keyboard.press('ArrowRight')
    expect(await words(), path).not.toBe(first)
    // Plot draws the tip in its own time
    await expect.poll(async () => withoutSpaces(await chart.textContent())).toContain(await words())
    expect(await findViolations(page), path).toEqual([])
    if (path === '?view=ranking') {
      const receipt = page.waitForResponse(/\/receipt\?/)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await (await receipt).finished()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await page.evaluate(() => document.activeElement?.matches('.drawing svg'))).toBe(true)
    }
    await page.keyboard.press('Escape')
    expect(await words(), path).toBe('')
    expect(troubles).toEqual([])
    await page.close()
  }
})

test('a map of departments is by outlines or in tiles of one size, and a link says which', async () => {
  for (const [width, tile] of [
    [1440, 54],
    [390, 27],
  ] as const) {
    const path = `${site.url}/territoires?indicator=neet_rate&view=map`
    const { page, troubles } = await visit(browser, `${path}&map=tiles`, { width })
    const tiles = page.locator('.drawing svg g[text-anchor="middle"] > g')
    expect(await tiles.count()).toBe(101)
    expect(new Set(await tiles.allTextContents()).size).toBe(101)
    const box = await tiles.first().locator('rect').boundingBox()
    expect(box?.width).toBeGreaterThan(tile - 3)
    expect(await findViolations(page)).toEqual([])

    const shape = page.getByLabel('Forme de la carte')
    await shape.selectOption('Contours')
    await expect.poll(() => tiles.count()).toBe(5)
    expect(new URL(page.url()).searchParams.has('map')).toBe(false)
    await page.goBack()
    await expect.poll(() => tiles.count()).toBe(101)
    expect(await shape.inputValue()).toBe('tiles')
    expect(troubles).toEqual([])
    await page.close()
  }
})

test('tiles are taken as a drawing with the words that explain them', async () => {
  const { page, troubles } = await visit(
    browser,
    `${site.url}/embed/map/territoires?indicator=neet_rate&view=map&map=tiles&lang=en`,
  )
  expect(await page.locator('.drawing svg g[text-anchor="middle"] > g').count()).toBe(101)
  await page.goto(`${site.url}/territoires?indicator=neet_rate&view=map&map=tiles&lang=en`)
  await page.locator('.drawing svg').first().waitFor()
  const { bytes } = await take(page, /SVG/)
  for (const text of ['2A', '974', 'One tile for each department', 'map=tiles']) {
    expect(bytes.toString()).toContain(text)
  }
  expect(bytes.toString()).not.toContain('svg-maps')
  expect(troubles).toEqual([])
  await page.close()
})

test('periods are stepped through by keyboard and played, without filling the history', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?period=2018-2019`)
  const entries = await page.evaluate(() => history.length)
  const slider = page.getByRole('slider', { name: 'Avancer dans le temps' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { name: 'Par département, 2019-2020' }).waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toBe('2019-2020')
  await page.getByRole('button', { name: 'Faire défiler' }).click()
  await page.getByRole('heading', { name: 'Par département, 2021-2022' }).waitFor()
  await page.getByRole('button', { name: 'Faire défiler' }).waitFor()
  expect(await page.evaluate(() => history.length)).toBe(entries)
  expect(troubles).toEqual([])
  await page.close()
})
