import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Observation } from '../../indicators/wire/observation.ts'
import { noteFigures } from '../attacker/loot.ts'
import { browser, site } from './demonstration.ts'
import { findNumbers, listBeside, listKnown, listOwn } from './knownNumbers.ts'
import { visit } from './visit.ts'

const zones = 'indicator=positive_exit_rate&operation=amarrages-plus&level=zone'
const pages = [
  ...['/', '/?territory=BE.FWB.Z09', '/territoires', '/objectifs', '/objectifs?operation=amarrages-plus'],
  ...['/beneficiaires', '/beneficiaires?operation=amarrages-plus', '/donnees'],
  ...['/operations', '/operations/amiens-2015-2021', '/operations/amarrages-plus'],
  ...['map', 'trend', 'funnel', 'slope', 'scatter', 'heat', 'change', 'table'].map(
    (view) => `/territoires?view=${view}`,
  ),
  '/territoires?view=beside&with=early_leavers_rate.eu_elet_lfs',
  '/territoires?indicator=neet_rate&peers=*',
  '/territoires?standardise=track',
  `/territoires?view=table&${zones}&period=2025-2026`,
  '/note',
  '/annexe?operation=amiens-2015-2021',
]

test.each(pages)(
  'the requests that %s shows, asked alone, have every figure and number on it',
  async (path) => {
    const { page } = await visit(browser, site.url + path)
    const { traced, cells } = await readShown(page)
    const urls = await listRequests(page)
    await page.close()
    const answers = await Promise.all(urls.map(async (url) => (await fetch(site.url + url)).json()))
    const texts = answers.map((answer) => JSON.stringify(answer))
    const figures = new Map<string, Observation>()
    noteFigures(answers, figures)
    const read = [...figures.values()]
    const known = listKnown(answers, read)
    const isKnown = (text: string, among: ReadonlySet<string>) =>
      findNumbers(text).every((number) => among.has(number))
    const lost = traced.filter(({ id, text }) => {
      const own = figures.get(id)
      if (own) return !isKnown(text, listOwn(own, answers)) && !isKnown(text, listBeside(own, read))
      // a target names its result, whose number it gives itself
      return !texts.some((answer) => answer.includes(JSON.stringify(id))) || !isKnown(text, known)
    })
    expect(lost).toEqual([])
    expect(cells.filter((text) => !isKnown(text, known))).toEqual([])
  },
)

test('what the API refuses is said in the language of the page, and again where the reader changes it', async () => {
  const { page } = await visit(browser, `${site.url}/territoires?peers=nearest`)
  const error = page.locator('.error-state').first()
  expect(await error.textContent()).toContain('peers\u202f: valeur inconnue nearest')
  await page.getByRole('link', { name: 'English' }).click()
  await error.getByText('peers: unknown value nearest').waitFor()
  await page.close()
})

/** The figures of a page that lead to a receipt, by id, and what the cells of its tables say, but for hashes and formats of files. */
function readShown(page: Page) {
  return page.evaluate(() => ({
    traced: [...document.querySelectorAll('[data-observation]')].map((one) => ({
      id: one.getAttribute('data-observation') ?? '',
      text: one.textContent ?? '',
    })),
    cells: [...document.querySelectorAll('main td')]
      .filter((cell) => !cell.closest('[aria-labelledby=formats]') && !cell.querySelector('.hash'))
      .map((cell) => cell.textContent ?? ''),
  }))
}

async function listRequests(page: Page): Promise<string[]> {
  await page.locator('.requests summary').click()
  const choice = page.locator('.requests-panel select').first()
  await choice.waitFor()
  return choice
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
}
