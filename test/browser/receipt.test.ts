import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, visit } from './visit.ts'

/** Opens the receipt of the first figure that `text` is in, by keyboard. */
async function openReceipt(page: Page, text: RegExp) {
  await page.locator('button.traced', { hasText: text }).first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.locator('.receipt-source').first().waitFor()
  return dialog
}

const readFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test.each([
  ['fr', 1440, 'D’où vient ce chiffre\u202f?', 'lignes'],
  ['en', 390, 'Where does this figure come from?', 'lines'],
])('one click on a figure shows its files, and Escape goes back (%s, %i pixels)', async (...row) => {
  const [lang, width, title, lines] = row
  const { page, troubles } = await visit(browser, `${site.url}/?lang=${lang}`, { width })
  const dialog = await openReceipt(page, /%/)
  const said = (await dialog.textContent()) ?? ''
  expect(said).toContain(title)
  expect(said).toContain('siei_listings.csv')
  expect(said).toContain('enrolments.csv')
  expect(said).toMatch(new RegExp(`\\d+-\\d+.*\\(\\d+ ${lines}\\)`))
  expect(said).toContain('− formation_scolaire − apprentissage − formation_professionnelle')
  expect(await readFocus(page)).toMatch(/^(Fermer|Close)$/)
  const hash = await dialog.locator('.receipt-file code[title]').first().getAttribute('title')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await findViolations(page)).toEqual([])
  expect(await dialog.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0)

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await readFocus(page)).toMatch(/%/)
  expect(troubles).toEqual([])
  await page.close()
})

test('a receipt is printed whole, and a page prints itself again once it is closed', async () => {
  const { page } = await visit(browser, `${site.url}/?lang=en`)
  const dialog = await openReceipt(page, /%/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#app').isVisible()).toBe(false)
  expect(await dialog.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await dialog.locator('.receipt-rules').first().isVisible()).toBe(true)
  const cut = (hash: Element) =>
    hash.scrollWidth > hash.clientWidth && getComputedStyle(hash).display !== 'inline'
  expect(await dialog.locator('.hash code').first().evaluate(cut)).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(await dialog.locator('.hash code').first().evaluate(cut)).toBe(true)
  for (const close of ['Escape', 'Enter']) {
    if (close === 'Enter') await openReceipt(page, /%/) // the focus is on the button that closes
    await page.keyboard.press(close)
    await dialog.waitFor({ state: 'detached' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#app').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  }
  await page.close()
})

test('the dataset of a source leads to its format in Vigie, which says when there is none', async () => {
  const { page } = await visit(browser, `${site.url}/?lang=en`)
  const dialog = await openReceipt(page, /%/)
  await dialog.getByRole('link', { name: 'siei_listings' }).click()
  const heading = page.locator('#formats')
  await page.locator('.format-choice').waitFor()
  expect(new URL(page.url()).search).toContain('dataset=siei_listings')
  expect(new URL(page.url()).search).toContain('lang=en')
  await page.getByLabel('Dataset to describe').selectOption('enrolments')
  expect(page.url()).toMatch(/dataset=enrolments.*#formats$/)
  for (const [dataset, found] of [
    ['enrolments', true],
    ['nothing', false],
  ] as const) {
    await page.goto(`${site.url}/donnees?dataset=${dataset}`)
    await page.locator('.format-choice').waitFor()
    await expect
      .poll(() => heading.evaluate((one) => Math.abs(one.getBoundingClientRect().top) < 300))
      .toBe(true)
    expect(await page.getByText('Vigie ne lit aucun jeu').isVisible()).toBe(!found)
  }
  await page.close()
})

test('a hidden figure and a figure of persons say why no line is pointed at', async () => {
  const { page } = await visit(browser, `${site.url}/beneficiaires`)
  for (const summary of await page.locator('details.twin > summary').all()) await summary.click()
  const persons = await openReceipt(page, /^\d/)
  expect(await persons.textContent()).toContain('Une ligne est une personne')
  await persons.getByRole('button', { name: 'Fermer' }).click()
  await persons.waitFor({ state: 'detached' })
  const hidden = await openReceipt(page, /confidentiel/)
  expect(await hidden.textContent()).toContain('Ce chiffre est confidentiel')
  await page.close()
})

test.each([
  ['/territoires', 'siei_dropout_rate'],
  ['/territoires?view=map', 'siei_dropout_rate'],
  ['/territoires?view=map&map=tiles', 'siei_dropout_rate'],
  ['/territoires?view=trend', 'siei_dropout_rate'],
])('a click on the figure that a chart points at shows its files: %s', async (path, indicator) => {
  const { page, troubles } = await visit(browser, site.url + path)
  const chart = page.locator('.drawing svg').first()
  const dialog = page.getByRole('dialog')
  for (const _ of ['first', 'next']) {
    await pointAtFigure(page, chart)
    await dialog.locator('.receipt-source').first().waitFor()
    expect(await dialog.textContent()).toContain(`${indicator}:`)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  expect(troubles).toEqual([])
  await page.close()
})

/** Moves over a chart until it points at a figure, and clicks there. */
async function pointAtFigure(page: Page, chart: Locator) {
  await chart.scrollIntoViewIfNeeded()
  const box = await chart.boundingBox()
  if (!box) throw new Error('no chart')
  for (let step = 1; step < 100; step += 1) {
    const [x, y] = [box.x + box.width * ((step * 0.37) % 1), box.y + box.height * ((step * 0.17) % 1)]
    await page.mouse.move(x, y)
    const points = await chart.evaluate((svg) => Boolean((svg as Element & { value?: object | null }).value))
    if (points) return page.mouse.click(x, y)
  }
  throw new Error('the chart points at nothing')
}

test('a receipt that does not arrive says so, and can be asked for again', async () => {
  const { page } = await visit(browser, site.url)
  await page.route(/\/receipt\?release=/, (route) => route.abort(), { times: 1 })
  await page.locator('button.traced').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Réessayer' }).click()
  await dialog.locator('.receipt-source').first().waitFor()
  await page.close()
})
