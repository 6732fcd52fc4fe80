import { expect, test } from 'vitest'
import { observations } from '../../indicators/wire/observation.ts'
import { browser, site } from './demonstration.ts'
import { findViolations, settle, visit } from './visit.ts'

test('by keyboard: from a list of operations to a sheet, a receipt, the other language, and back', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/operations?territory=FR.D60`)
  await page.getByRole('link', { name: 'Lutte contre le décrochage scolaire' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Ce que c’est' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/operations/amiens-2015-2021')
  expect(new URL(page.url()).searchParams.get('territory')).toBe('FR.D60')
  expect(await page.title()).toBe('Lutte contre le décrochage scolaire · Opérations · Vigie')
  expect(await page.locator(':focus').getAttribute('id')).toBe('main')

  await settle(page)
  const figure = page.locator('.reached .traced').first()
  await figure.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').locator('.receipt-source').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true)

  await page.getByRole('link', { name: 'English' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'What it is' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/operations/amiens-2015-2021')
  await page.goBack()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Opérations' }).waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('the sheet of Amiens says what its sources say, and no more', async () => {
  const { page } = await visit(browser, `${site.url}/operations/amiens-2015-2021`)
  const said = (await page.locator('main').innerText()).replace(/[\u202f\u00a0]/g, ' ')
  for (const words of [
    'du 1er septembre 2015 au 31 août 2021',
    'Budget : 8 912 145,13 €, dont 1 226 465,14 € de l’Union européenne (13,76 %).',
    '2 009 € de budget pour chacun des 4 437 bénéficiaires déclarés. Ce n’est pas un coût unitaire.',
    '11 actions · Oise 5, Somme 5, Aisne 1',
    '14 actions · Aisne 6, Oise 5, Somme 3',
    '13 annoncés, 11 dans le détail',
    'partenaires du service public régional de l’orientation (SPRO)',
  ]) {
    expect(said).toContain(words)
  }
  // dates, budgets and actors that the source does not give
  expect(said).toContain('non précisé par la source')
  expect(said).toContain('mais ne dit pas lesquels agissent dans chaque action')
  const levels = await page.locator('.levels > section').allInnerTexts()
  expect(levels.map((text) => text.split('\n')[0])).toEqual([
    '1. Prévention collective',
    '2. Prévention spécifique',
    '3. Intervention',
    '4. Compensation',
  ])
  expect(levels[2]).toContain('Dispositif relais')
  await page.close()
})

test('the sheet of Amarrages+ has four levels, six actors at each, and says what is not dated', async () => {
  const { page } = await visit(browser, `${site.url}/operations/amarrages-plus?lang=en`)
  const table = page.getByRole('table', { name: 'Actors of the educational alliance, by level of action' })
  expect(await table.locator('tbody tr').count()).toBe(6)
  expect(await table.getByText('acts', { exact: true }).count()).toBe(24)
  const chart = page.getByRole('img', { name: /The operation runs from 1 January 2022 to 31 December 2025/ })
  expect(await chart.locator('text', { hasText: 'dates not stated' }).count()).toBe(4)
  await page.close()
})

test('an operation that is not there: the page says so and lists those that are', async () => {
  const { page } = await visit(browser, `${site.url}/operations/unheard-of`)
  expect(await page.locator('h1').innerText()).toContain('unheard-of')
  expect(await page.locator('.operation-list > li').count()).toBe(2)
  await page.close()
})

test('an operation or an agreement that is not there: no figure of another stands in for it', async () => {
  for (const [path, title, offers] of [
    ['/annexe?operation=nope', 'Il n’y a pas d’opération « nope »', 2],
    ['/objectifs?operation=nope', 'Il n’y a pas d’opération « nope »', 2],
    ['/territoires?indicator=esf_co01&operation=nope', 'Il n’y a pas d’opération « nope »', 2],
    ['/beneficiaires?operation=nope&lang=en', 'There is no operation “nope”', 2],
    // the demonstration gives the operation of Amiens three agreements
    ['/annexe?operation=amiens-2015-2021&convention=nope', 'Il n’y a pas de convention « nope »', 3],
  ] as const) {
    const { page, troubles } = await visit(browser, site.url + path)
    const said = (await page.locator('h1').innerText()).replaceAll('\u202f', ' ')
    expect(said, path).toBe(title)
    expect(await page.locator('main table, main figure').count(), path).toBe(0)
    expect(await page.locator('.missing li').count(), path).toBe(offers)
    expect(await findViolations(page), path).toEqual([])
    await page.locator('.missing li a').first().click()
    await settle(page)
    expect(await page.locator('h1').innerText(), path).not.toContain('nope')
    expect(troubles).toEqual([])
    await page.close()
  }
})

test('the name of an indicator leads to its definition, the other choices kept', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/objectifs?operation=amarrages-plus`)
  await page.locator('.target-line h3 a').first().click()
  await page.getByRole('heading', { level: 1, name: 'Méthode et glossaire' }).waitFor()
  await settle(page)
  const { searchParams, hash } = new URL(page.url())
  expect([searchParams.get('operation'), hash]).toEqual(['amarrages-plus', '#indicator'])
  const sheet = page.locator('.indicator-sheet')
  expect(await sheet.locator('code').first().innerText()).toBe(searchParams.get('indicator'))
  expect(
    await page.locator('#indicator').evaluate((title) => title.getBoundingClientRect().top),
  ).toBeLessThan(120)
  expect(troubles).toEqual([])
  await page.close()
})

test('a question leads to its part of the method, which the language switch keeps', async () => {
  const { page } = await visit(browser, `${site.url}/methode`)
  await page.getByRole('link', { name: 'Comment lire l’entonnoir' }).click()
  expect(new URL(page.url()).hash).toBe('#funnel')
  expect(await page.locator('#funnel').innerText()).toMatch(/^Entonnoir\./)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Method and glossary' }).waitFor()
  await expect.poll(() => page.locator('#funnel').innerText()).toMatch(/^Funnel\./)
  expect(new URL(page.url()).hash).toBe('#funnel')
  await page.close()
})

test('the glossary is searched by keyboard, the search is in the URL, and a close term is found again', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/methode?lang=en`)
  const field = page.getByRole('searchbox', { name: 'Search for a word' })
  const terms = page.locator('.glossary > div')
  const all = await terms.count()
  await field.focus()
  await page.keyboard.type('uai check letter')
  await expect.poll(() => terms.count()).toBe(1)
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).searchParams.get('q')).toBe('uai check letter')
  expect(await findViolations(page)).toEqual([])
  await terms.getByRole('link', { name: 'FASE' }).click()
  await expect.poll(() => terms.count()).toBe(all)
  expect(new URL(page.url()).hash).toBe('#term-fase')
  expect(new URL(page.url()).searchParams.get('q')).toBeNull()
  await page.goBack()
  await expect.poll(() => terms.count()).toBe(1)
  expect(troubles).toEqual([])
  await page.close()
})

test('the catalogue is searched, the search is in the URL and stays on its page', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/donnees?lang=en&q=neet#extracts`)
  const rows = page.getByRole('table', { name: 'Indicators and their extracts' }).locator('tbody tr')
  expect(await rows.locator('code').allInnerTexts()).toContain('neet_rate')
  const few = await rows.count()
  const field = page.getByRole('searchbox', { name: 'Search for an indicator' })
  await field.fill('nothing like it')
  await page.getByText('No indicator contains “nothing like it”.').waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'The whole catalogue' }).click()
  await expect.poll(() => rows.count()).toBeGreaterThan(few)
  await page.goBack()
  await page.getByText('No indicator contains').waitFor()
  await page.getByRole('link', { name: 'Method' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Method and glossary' }).waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBeNull()
  expect(troubles).toEqual([])
  await page.close()
})

test('the page of beneficiaries tells who is still there, their education, and what is known six months after', async () => {
  const { page, troubles } = await visit(
    browser,
    `${site.url}/beneficiaires?operation=amarrages-plus&lang=en`,
  )
  const answer = await fetch(
    `${site.url}/api/v1/indicators/participations_open/observations?operation=amarrages-plus&territory=BE.FWB`,
  )
  const { observations: whole } = observations.parse(await answer.json())
  const open = page.getByRole('table', { name: 'Open participations on 15 October, by territory' })
  expect(await open.locator('tbody tr').first().locator('td').allInnerTexts()).toEqual(
    whole.map(({ value }) => String(value)),
  )
  expect(await open.locator('tbody tr').count()).toBe(11)
  await page.getByRole('heading', { name: 'By level of education at entry' }).waitFor()
  const later = page.getByRole('table', { name: /six months after leaving/ }).locator('tbody th')
  expect(await later.allInnerTexts()).toEqual([
    'EECR05 In employment six months after',
    'EECR06 Improved labour market situation six months after',
  ])
  await page.getByText('No count is published by school').waitFor()
  expect(await findViolations(page)).toEqual([])
  expect(troubles).toEqual([])
  await page.close()
})

test('targets tell what an operation spent, by item and state', async () => {
  const { page } = await visit(browser, `${site.url}/objectifs?operation=amarrages-plus&lang=en`)
  const spent = page.getByRole('table', { name: /^Expenditure so far/ })
  expect(await spent.locator('thead th').allInnerTexts()).toEqual([
    'Item',
    'Incurred',
    'Declared',
    'Certified',
    'Paid',
  ])
  const items = await spent.locator('tbody th').allInnerTexts()
  expect(items).toEqual([
    'Staff',
    'Services',
    'Running costs',
    'Flat rate',
    'All items',
    'of which European Union',
    'Share of the budget',
  ])
  expect(await findViolations(page)).toEqual([])
  await page.close()
})

test('the foot of every page leads to the accessibility statement', async () => {
  const { page } = await visit(browser, `${site.url}/objectifs`)
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /non conforme/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Déclaration d’accessibilité' }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Ce qui n’est pas conforme' }).waitFor()
  await page.close()
})
