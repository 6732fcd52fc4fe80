import { expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { compareDownload } from './compareDownload.ts'
import { settle, visit } from './visit.ts'

const base = 'http://127.0.0.1:3412'
test('dl', async () => {
  const browser = await launchChromium()
  for (const path of [
    '/territoires?view=table&track=lycee_pro_cap',
    '/territoires?view=table&indicator=positive_exit_rate&level=zone&operation=amarrages-plus&period=2025-2026',
  ]) {
    console.log(path)
    const { page } = await visit(browser, base + path)
    await compareDownload(page)
    await page.close()
  }
  await browser.close()
}, 100000)
test('kb', async () => {
  const browser = await launchChromium()
  const site = { url: base }
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
  await browser.close()
}, 60_000)
