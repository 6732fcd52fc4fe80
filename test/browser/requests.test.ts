import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { pageIds, paths } from '../../dashboard/state/pages.ts'
import { findUnread } from '../attacker/findUnread.ts'
import { browser, site } from './demonstration.ts'
import { settle, visit } from './visit.ts'

/**
 * What a page knows of a release it was given by the API: its files are built without one. So a page adds nothing to
 * what the attacker reads, as long as all it asks for are files of the build and routes that the attacker reads.
 */
it.each(pageIds)('page %s asks for files of the build and for routes that the attacker reads', async (id) => {
  const asked = new Set<string>()
  const onRequest = ({ origin, pathname }: URL) => asked.add(origin === site.url ? pathname : origin)
  const { page } = await visit(browser, `${site.url}${paths[id]}`, { onRequest })
  await chooseEveryWord(page)
  await page.close()
  const document = await (await fetch(`${site.url}/api/v1/openapi.json`)).json()
  const routes = findUnread({ routes: Object.keys(document.paths), answered: new Set() })
  const patterns = routes.map((route) => new RegExp(`^/api/v1${route.replace(/\{\w+\}/g, '[^/]+')}$`))
  const others = [...asked].filter(
    (path) => path !== paths[id] && !path.startsWith('/assets/') && !patterns.some((one) => one.test(path)),
  )
  expect([...asked].some((path) => path.startsWith('/api/v1/'))).toBe(true)
  expect(others).toEqual([])
})

/** The last choice of each word of the page's sentence, one after the other. */
async function chooseEveryWord(page: Page): Promise<void> {
  const words = page.locator('main select')
  for (let word = 0; word < (await words.count()); word += 1) {
    const values = await words
      .nth(word)
      .locator('option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
    await words.nth(word).selectOption(values.at(-1) ?? '')
    await settle(page)
  }
}
