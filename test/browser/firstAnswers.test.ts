import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { settle, visit } from './visit.ts'

test.each([
  ['/', 'Aisne', '.lead .drawing svg'],
  ['/?territory=BE.FWB.Z09', 'Hainaut', '.lead .drawing svg'],
  ['/territoires', 'décrochage', '.figure .drawing svg'],
  ['/territoires?indicator=neet_rate&sex=F&lang=en', 'Young people', '.figure .drawing svg'],
  ['/objectifs', 'Objectifs', '.target-line .drawing svg'],
  ['/beneficiaires', '', '.figure .drawing svg'],
  ['/operations/amiens-2015-2021', '', '.drawing svg'],
  ['/donnees', 'Données', undefined],
])(
  '%s shows its first chart from what came with it, without asking the API',
  async (path, title, chart) => {
    const asked: string[] = []
    const { page } = await visit(browser, site.url + path, {
      prepare: async (opened) => {
        await opened.route('**/api/**', (route) => {
          asked.push(new URL(route.request().url()).pathname)
          return route.abort()
        })
      },
      until: async (opened) => {
        await opened.locator('main h1:not(.visually-hidden)').waitFor()
        if (chart) await opened.locator(chart).first().waitFor()
      },
    })
    expect(await page.locator('main h1').innerText()).toContain(title)
    expect(asked).not.toContain('/api/v1/releases')
    expect(asked).not.toContain('/api/v1/territories')
    await page.close()
  },
  60_000,
)

test('a page that names a release, and one opened from another page, ask for what they show', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?release=1`)
  await page.locator('.figure .drawing svg').first().waitFor()
  await page.getByRole('link', { name: 'Objectifs' }).first().click()
  await page.locator('.target-line .drawing svg').first().waitFor()
  await settle(page)
  expect(troubles).toEqual([])
  await page.close()
}, 60_000)
