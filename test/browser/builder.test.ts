import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, settle, visit } from './visit.ts'

test.each([
  ['fr', 1440, 'Composer un extrait', '20 chiffres.', 'Filles'],
  ['en', 390, 'Compose an extract', '20 figures.', 'Girls'],
])(
  'an extract is composed, counted, previewed and downloaded (%s, %i)',
  async (lang, width, title, count, sex) => {
    const { page, troubles } = await visit(browser, `${site.url}/donnees?lang=${lang}`, { width })
    const builder = page.locator('.builder', { hasText: title })
    const word = (position: number) => builder.getByRole('combobox').nth(position)
    await word(1).selectOption('department')
    await word(2).selectOption('2020-2021')
    await word(3).selectOption('2021-2022')
    await word(4).selectOption('sex')
    await word(5).selectOption('json')
    // five departments, two school years, girls and boys
    await builder.getByText(count).waitFor()
    expect(await builder.locator('tbody tr').count()).toBe(5)
    expect(await builder.locator('tbody tr').first().textContent()).toContain(sex)
    const href = await builder.locator('a[download]').getAttribute('href')
    const answer = await fetch(new URL(href ?? '', site.url))
    expect((await answer.json()).rows).toHaveLength(20)
    await settle(page)
    expect(await findViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(troubles).toEqual([])
    await page.close()
  },
)
