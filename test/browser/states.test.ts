import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, leaveToAsk, settle, visit } from './visit.ts'

const isFigures = ({ pathname }: URL) => pathname.endsWith('/observations')

/** Opens a page whose figures are answered in another way. */
async function openAnswering(path: string, answer: (route: Route) => Promise<void>): Promise<Page> {
  const { page } = await visit(browser, site.url + path, {
    prepare: async (opening) => {
      await leaveToAsk(opening)
      await opening.route(isFigures, answer)
    },
    until: async () => {},
  })
  return page
}

async function readText(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
}

test('nothing flickers for 200 ms, then grey lines stand where the page will be', async () => {
  const page = await browser.newPage()
  await page.clock.install()
  await leaveToAsk(page)
  await page.route(
    ({ pathname }) => pathname.startsWith('/api/'),
    () => new Promise<void>(() => {}),
  )
  await page.goto(`${site.url}/territoires?indicator=neet_rate`)
  await page.locator('.loading').first().waitFor()
  await page.clock.runFor(150)
  expect(await page.locator('.skeleton').count()).toBe(0)
  await page.clock.runFor(100)
  await page.locator('.skeleton').first().waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.close()
})

test.each([
  ['a server in trouble', (route: Route) => route.fulfill({ status: 503, body: '' }), '(503)'],
  ['no connection', (route: Route) => route.abort(), 'Le serveur ne répond pas'],
])('%s is said, and the page comes when asked again', async (_, answer, words) => {
  for (const path of ['/territoires?indicator=neet_rate', '/beneficiaires?operation=amarrages-plus']) {
    const page = await openAnswering(path, answer)
    await page.locator('.error-state').first().waitFor()
    expect(await readText(page)).toContain(words)
    expect(await findViolations(page)).toEqual([])
    await page.unroute(isFigures)
    await page.getByRole('button', { name: 'Réessayer' }).first().click()
    await page.locator('.figure .drawing svg').first().waitFor()
    await page.close()
  }
})

test('a page whose code did not come for want of a connection comes when asked again, with the choices made', async () => {
  const { page } = await visit(browser, `${site.url}/territoires?operation=amarrages-plus`)
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Bénéficiaires' }).first().click()
  await page.locator('.error-state').waitFor()
  const retry = page.getByRole('button', { name: 'Réessayer' })
  await retry.click()
  await page.locator('.error-state').waitFor()
  await page.context().setOffline(false)
  await retry.click()
  await page.getByRole('heading', { level: 1, name: 'Bénéficiaires' }).waitFor()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('operation')).toBe('amarrages-plus')
  await page.context().close()
})

test.each([
  ['/territoires?period=2012-2013', ['Il n’y a pas de chiffre', 'Des chiffres existent']],
  [
    '/territoires?indicator=positive_exit_rate&operation=amarrages-plus&level=zone&period=2025-2026',
    ['confidentiel'],
  ],
  [
    '/territoires?view=change&indicator=fwb_absence_rate&territory=BE.FWB.Z09&period=2022-2023&from=2013-2014',
    ['La définition a changé entre les deux périodes'],
  ],
  ['/territoires', ['données synthétiques de démonstration']],
  [
    '/?territory=FR.D99',
    ['Territoire inconnu', 'ne connaît pas de territoire FR.D99', 'Voir un territoire connu'],
  ],
  ['/note?territory=FR.D99', ['ne connaît pas de territoire FR.D99', 'Voir un territoire connu']],
  [
    '/territoires?indicator=unheard_of',
    ['Il n’y a pas d’indicateur « unheard_of »', 'Taux de décrochage (SIEI)'],
  ],
  ['/nowhere', ['Cette page n’existe pas', 'Revenir à la vue d’ensemble']],
])('%s says %j', async (path, words) => {
  const { page } = await visit(browser, site.url + path)
  const said = await readText(page)
  for (const word of words) expect(said).toContain(word)
  expect(await findViolations(page)).toEqual([])
  await page.close()
})

test('a filter that the release does not know is named, and can be taken off; the others stay', async () => {
  const { page } = await visit(browser, `${site.url}/territoires?sex=F&track=cap`)
  const said = await readText(page)
  expect(said).toContain('Voie : cette version ne connaît pas « cap ».')
  expect(said).not.toContain('Sexe : cette version')
  // neither the words of the API nor its list of codes
  expect(said).not.toMatch(/track|valeur inconnue|lycee_pro/)
  expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Retirer ce filtre (Voie)' }).click()
  await page.locator('.figure .drawing svg').first().waitFor()
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('sex'), searchParams.get('track')]).toEqual(['F', null])
  await page.close()
})

test('an indicator that is not in the catalogue leads to one that is', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?indicator=foo&lang=en`)
  expect(await page.locator('h1').innerText()).toBe('There is no indicator “foo”')
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  expect(await findViolations(page)).toEqual([])
  await page.locator('.missing').getByRole('link', { name: 'Dropout rate (SIEI)' }).click()
  await page.locator('.figure .drawing svg').first().waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('an unknown territory leads to a known one', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/?territory=FR.D99&level=department&lang=en`)
  await page.getByRole('link', { name: 'See a known territory: Aisne' }).click()
  await page.getByRole('heading', { level: 1, name: 'Aisne' }).waitFor()
  await settle(page)
  expect(await page.locator('.lead-finding').innerText()).toContain('In Aisne')
  expect(troubles).toEqual([])
  await page.close()
})
