import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, settle, visit } from './visit.ts'

test('a dataset is chosen, its format read and its template downloaded', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/donnees`)
  await page.getByLabel('Jeu de données à décrire').selectOption('participations')
  await settle(page)
  expect(new URL(page.url()).searchParams.get('dataset')).toBe('participations')
  const formats = page.locator('section[aria-labelledby=formats]')
  await formats.getByText('reference_locale').waitFor()
  expect(await formats.locator('tbody tr').count()).toBe(41)
  const download = page.waitForEvent('download')
  await formats.getByRole('link', { name: /XLSX/ }).click()
  expect((await download).suggestedFilename()).toBe('vigie_participations.xlsx')
  expect(troubles).toEqual([])
  await page.close()
})

test.each([
  ['fr', 1440],
  ['en', 390],
])('the longest format reads well, %s at %i pixels, and on paper', async (lang, width) => {
  const url = `${site.url}/donnees?dataset=participations&lang=${lang}`
  const { page, troubles } = await visit(browser, url, { width })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  expect(await page.locator('section[aria-labelledby=formats]').textContent()).not.toMatch(/undefined|null/)
  expect(await findViolations(page)).toEqual([])
  // A4 less its margins.
  await page.setViewportSize({ width: 688, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const table = page.locator('section[aria-labelledby=formats] table')
  expect((await table.boundingBox())?.width).toBeLessThanOrEqual(688)
  expect(troubles).toEqual([])
  await page.close()
})
