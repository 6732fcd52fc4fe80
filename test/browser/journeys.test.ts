import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../dashboard/messages/en.ts'
import { fr } from '../../dashboard/messages/fr.ts'
import { dataWords } from '../../dashboard/views/data/dataWords.ts'
import { targetWords } from '../../dashboard/views/targets/targetWords.ts'
import { territoryWords } from '../../dashboard/views/territories/territoryWords.ts'
import { browser, site } from './demonstration.ts'
import { settle, visit } from './visit.ts'

type Way = readonly [lang: 'fr' | 'en', width: 1440 | 390, by: 'mouse' | 'keyboard']
const ways: readonly Way[] = [
  ['fr', 1440, 'mouse'],
  ['fr', 390, 'mouse'],
  ['en', 1440, 'mouse'],
  ['en', 390, 'mouse'],
  ['fr', 1440, 'keyboard'],
]

/** Does what a reader does, with a mouse or a finger, or with the keyboard and nothing else. */
class Hand {
  constructor(
    readonly page: Page,
    readonly way: Way,
  ) {}

  async press(target: Locator): Promise<void> {
    if (this.way[2] === 'mouse') return target.click()
    await this.reach(target)
    await this.page.keyboard.press('Enter')
  }

  async choose(target: Locator, value: string): Promise<void> {
    if (this.way[2] === 'mouse') {
      await target.selectOption(value)
      return
    }
    await this.reach(target)
    for (let step = 0; step < 40 && (await target.inputValue()) !== value; step += 1) {
      await this.page.keyboard.press('ArrowDown')
    }
    expect(await target.inputValue()).toBe(value)
  }

  async write(target: Locator, text: string): Promise<void> {
    if (this.way[2] === 'mouse') await target.click()
    else await this.reach(target)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** To a page of the menu, which a phone folds. */
  async goTo(name: string): Promise<void> {
    if (this.way[1] === 390) await this.press(this.page.locator('.menu-button'))
    await this.press(this.page.locator('.menu').getByRole('link', { name, exact: true }))
    await settle(this.page)
  }

  private async reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let step = 0; step < 200; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard does not reach ${target}`)
  }
}

async function start(way: Way): Promise<{ page: Page; hand: Hand; troubles: string[] }> {
  const [lang, width] = way
  const { page, troubles } = await visit(browser, `${site.url}/?lang=${lang}`, { width })
  return { page, hand: new Hand(page, way), troubles }
}

async function end(page: Page, [lang, width]: Way, troubles: readonly string[]): Promise<void> {
  await settle(page)
  expect(await page.locator('html').getAttribute('lang')).toBe(lang)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  expect(troubles).toEqual([])
  await page.close()
}

test.each(ways)('an official asks whether a department is really above (%s, %i, %s)', async (...way) => {
  const { page, hand, troubles } = await start(way)
  const { overview, frame } = way[0] === 'fr' ? fr : en
  const { view } = territoryWords[way[0]]
  await hand.write(page.getByRole('combobox', { name: frame.territory, exact: true }), 'oise')
  await page.getByRole('heading', { level: 1, name: 'Oise' }).waitFor()
  await settle(page)
  await hand.press(page.getByRole('link', { name: overview.compare }))
  await page.locator('[data-figure="ranking"] .drawing svg').waitFor()
  expect(await page.locator('.finding').innerText()).toContain('Oise')
  await hand.press(page.locator('.tabs').getByRole('link', { name: view.funnel }))
  await page.locator('[data-figure="funnel"] .drawing svg').waitFor()
  await hand.press(page.locator('[data-figure="funnel"] .twin > summary'))
  await page.locator('[data-figure="funnel"] .twin table').waitFor()
  expect(new URL(page.url()).searchParams.get('territory')).toBe('FR.D60')
  await end(page, way, troubles)
})

test.each(ways)('a project lead prepares a steering committee (%s, %i, %s)', async (...way) => {
  const { page, hand, troubles } = await start(way)
  const { frame } = way[0] === 'fr' ? fr : en
  const words = targetWords[way[0]]
  await hand.goTo(frame.pages.targets)
  await hand.choose(page.getByRole('combobox', { name: words.operation }), 'amiens-2015-2021')
  await settle(page)
  const target = page.locator('.target-lines > li').first()
  await hand.press(target.locator('.rule > summary'))
  await target.locator('[data-figure^="trajectory-amiens-2015-2021"] .drawing svg').waitFor()
  await hand.goTo(frame.pages.beneficiaries)
  await page.locator('[data-figure="cumulative"] .drawing svg').waitFor()
  expect(new URL(page.url()).searchParams.get('operation')).toBe('amiens-2015-2021')
  await hand.goTo(frame.pages.targets)
  await hand.press(page.getByRole('link', { name: words.annex('202000263') }))
  await page.locator('.document h1', { hasText: '202000263' }).waitFor()
  await end(page, way, troubles)
})

test.each(ways)('an analyst takes an extract that can be relied on (%s, %i, %s)', async (...way) => {
  const { page, hand, troubles } = await start(way)
  const { frame } = way[0] === 'fr' ? fr : en
  const { builder } = dataWords[way[0]]
  await hand.goTo(frame.pages.data)
  const composer = page.locator('.builder')
  await hand.choose(composer.getByRole('combobox', { name: builder.level }), 'department')
  await hand.choose(composer.getByRole('combobox', { name: builder.breakdown }), 'sex')
  await hand.choose(composer.getByRole('combobox', { name: builder.format }), 'json')
  await settle(page)
  // the link of the page composes the same extract again
  const address = page.url()
  const file = await composer.locator('a[download]').getAttribute('href')
  await page.goto(site.url)
  await page.goto(address)
  await settle(page)
  expect(await composer.locator('a[download]').getAttribute('href')).toBe(file)
  const waiting = page.waitForEvent('download')
  await hand.press(composer.locator('a[download]'))
  const taken = await waiting
  expect(taken.suggestedFilename()).toMatch(/siei_dropout_rate.*\.json$/)
  await end(page, way, troubles)
})
