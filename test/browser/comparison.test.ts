import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { findViolations, settle, visit } from './visit.ts'

test('is my department really above? gap in people, groups, ranks, funnel, by keyboard', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?period=2019-10-15`)
  expect(await textOf(page, '.finding')).toContain('on compterait dans l’Aisne environ 440 jeunes de moins')
  expect(await textOf(page, '.figure-notes')).toContain('Rang de l’Aisne\u202f: 5e sur 5')
  expect(await textOf(page, '.figure-notes')).toContain('Une bande et une accolade')
  expect(await textOf(page, '.figure-notes')).toContain('les limites de l’entonnoir sont élargies d’autant')
  await page.getByText('Les chiffres en tableau').click()
  const row = page.locator('table', { hasText: 'Face à la référence' }).getByRole('row', { name: /^Oise/ })
  expect(await row.textContent()).toContain('+152 [+76\u202f; +231]')
  expect(await row.textContent()).toContain('3 à 4')

  await page.getByRole('link', { name: 'Entonnoir' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Entonnoir par département, 15 octobre 2019' }).waitFor()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('view')).toBe('funnel')
  expect(await page.locator('.drawing svg').getAttribute('aria-label')).toContain('4 territoires sur 5')
  expect(await textOf(page, '.figure-notes')).toContain('les limites de l’entonnoir sont élargies d’autant')
  expect(await page.locator('.drawing circle').count()).toBe(5)
  await page.goBack()
  await page.getByRole('heading', { name: 'Par département, 15 octobre 2019' }).waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('a funnel says what it leaves out, and why there is none without counts', async () => {
  const hidden =
    '/territoires?view=funnel&indicator=kept_in_school_rate&operation=amarrages-plus&level=zone&period=2022-2023'
  const { page } = await visit(browser, site.url + hidden)
  expect(await textOf(page, '.figure-notes')).toContain(
    '2 territoires sans effectif publié, ou confidentiels',
  )
  expect(await textOf(page, '.drawing')).toContain('confidentiel (2)')
  expect(await findViolations(page)).toEqual([])
  await page.goto(`${site.url}/territoires?view=funnel&indicator=neet_rate`)
  await settle(page)
  expect(await textOf(page, '.page')).toContain('La source publie ces taux sans les effectifs')
  await page.close()
})

test('comparable territories: chosen by the reader on named variables, with their rates, and said when there are none', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?period=2021-2022`)
  await page.getByRole('button', { name: 'Territoires comparables' }).click()
  await page.locator('.peers table').waitFor()
  await settle(page)
  expect(new URL(page.url()).searchParams.get('peers')).toBe('*')
  expect(await textOf(page, '.peers fieldset')).toContain('lycées publics et privés, 2021-2022')
  expect(await textOf(page, '.peers fieldset')).toContain('Jeunes ni en emploi ni en formation, 2017')
  expect(await textOf(page, '.peers')).toContain('INSEE, indicateurs territoriaux')
  // Aisne 94.0 and 33.5 %; Pas-de-Calais 92.6 and 33.1 %, Nord 96.0 and 25.6 %
  const rows = page.locator('.peers tbody tr')
  expect(await rows.allTextContents()).toEqual([
    expect.stringMatching(/^Aisne.*94,0.*33,5/),
    expect.stringMatching(/^Pas-de-Calais.*92,6.*33,1/),
    expect.stringMatching(/^Nord.*96,0.*25,6/),
  ])
  // on the index alone: Somme 95.5 and Pas-de-Calais 92.6 are 1.5 and 1.4 away, Nord 2.0
  await page.getByRole('checkbox', { name: 'Jeunes ni en emploi ni en formation' }).uncheck()
  await expect.poll(async () => (await rows.allTextContents()).at(2)).toMatch(/^Somme/)
  expect(new URL(page.url()).searchParams.get('peers')).toBe('ips_lycees_moyenne_simple')
  await page.getByRole('button', { name: 'Les mettre en couleur' }).click()
  expect(new URL(page.url()).searchParams.get('highlight')).toBe('FR.D62,FR.D80')
  expect(await findViolations(page)).toEqual([])

  await page.goto(`${site.url}/territoires?indicator=fwb_exit_rate&territory=BE.FWB.Z09&peers=*&lang=en`)
  await page.getByText('There is no context variable by zone').waitFor()
  await page.goto(`${site.url}/territoires?indicator=neet_rate&period=2017&peers=*`)
  await page.getByText('Aucune variable de contexte n’a de valeur à cette période').waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('standardised rates in the table, shrunken ones on the map beside the raw ones', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?period=2021-2022&view=table`)
  const table = page.locator('table', { hasText: 'Face à la référence' })
  await table.waitFor()
  expect(await textOf(page, 'table:has-text("Face à la référence") thead')).toContain(
    'À structure égale (voie)',
  )
  const cell = table
    .getByRole('row', { name: /^Aisne/ })
    .locator('td')
    .last()
  expect(await cell.textContent()).toMatch(/^9,6\u202f% \[9,1\u202f%\u202f; 10,0\u202f%\]$/)
  await page.getByLabel('Taux à structure égale').selectOption('sex')
  await page.getByText('À structure égale (sexe)').waitFor()
  expect(new URL(page.url()).searchParams.get('standardise')).toBe('sex')

  await page.goto(`${site.url}/territoires?period=2021-2022&view=map`)
  await settle(page)
  await page.getByLabel('Couleurs').selectOption('shrunken')
  await page.getByText('On ne juge ni ne classe jamais sur un taux lissé').waitFor()
  await settle(page)
  expect(await textOf(page, '.drawing')).toContain('9,6')
  await page.getByText('Les chiffres en tableau').click()
  const header = page.getByRole('columnheader')
  await header.first().waitFor()
  expect((await header.allTextContents()).slice(0, 3).map((text) => text.replace(/[\s↕]+$/, ''))).toEqual([
    'Territoire',
    'Valeur',
    'Taux lissé',
  ])
  expect(troubles).toEqual([])
  await page.close()
})

test('the change of a region is shared between its departments, or refused in words', async () => {
  const { page, troubles } = await visit(
    browser,
    `${site.url}/territoires?view=change&period=2019-10-15&lang=en`,
    {
      width: 390,
    },
  )
  expect(await textOf(page, '.stack')).toContain('Pas-de-Calais contributes most')
  await page.getByText('The figures as a table').click()
  expect(await page.locator('.stack tbody tr').count()).toBe(6)
  await page.getByLabel('Starting period').selectOption('2017-10-15')
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2017-10-15')
  await settle(page)
  expect(await textOf(page, '.figure-title')).toContain('15 October 2017')
  await page.goto(`${site.url}/territoires?view=change&period=2019-10-15&from=2019-03-15`)
  await settle(page)
  expect(await textOf(page, '.stack')).toContain('ne sont pas du même jour de l’année')
  expect(troubles).toEqual([])
  await page.close()
})

test('maps, bars and results past their deadline say what they do not show', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?view=map&period=2019-2020`)
  expect(await textOf(page, '.figure-subtitle')).toContain('limites sous la légende')
  await page.goto(`${site.url}/beneficiaires`)
  const ages = page.locator('.figure', { hasText: 'Par âge à l’entrée' }).last()
  await ages.locator('svg').waitFor()
  // 4 640 entries, of which 2 070, 1 412 and 922 have a bar
  expect(await ages.textContent()).toContain('236 participations ne sont dans aucune barre')
  await settle(page)
  await page.goto(`${site.url}/objectifs?operation=amiens-2015-2021`)
  const oise = page.locator('.target-line', { hasText: 'Oise' })
  await oise.waitFor()
  // the operation had 16 entries after 30 June: Oise had at least 1 777 − 16 by then
  expect(await oise.textContent()).toMatch(/entre 1\u202f761 et 1\u202f777 sur 1\u202f700/)
  expect(await oise.textContent()).toContain('Chiffre plus récent, après l’échéance')
  expect(troubles).toEqual([])
  await page.close()
})

test('two series of different definitions stand side by side, with what differs in words', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?view=beside`)
  await page.getByLabel('Autre indicateur').selectOption('neet_rate.insee_neet_18_25')
  await page.getByRole('heading', { name: 'Ces deux séries ne comptent pas la même chose' }).waitFor()
  await expect.poll(() => page.locator('.side-by-side .drawing svg').count()).toBe(2)
  const differences = await textOf(page, '.differences')
  expect(differences).toContain('16 à 25 ans')
  expect(differences).toContain('18 à 25 ans')
  expect(new URL(page.url()).searchParams.get('with')).toBe('neet_rate.insee_neet_18_25')
  await page.getByLabel('Autre indicateur').selectOption('siei_listed_rate.siei_stock_second_cycle')
  await page.getByText('Les deux séries ont la même définition').waitFor()
  expect(troubles).toEqual([])
  await page.close()
})

test('a figure leads to the part of the method that explains it, in the language read', async () => {
  const { page, troubles } = await visit(
    browser,
    `${site.url}/territoires?period=2019-10-15&view=funnel&lang=en`,
  )
  await page.locator('.figure-notes').getByRole('link', { name: 'How this figure is made' }).click()
  await page.getByRole('heading', { name: 'What chance does' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#chance')
  expect(await page.locator('#chance').textContent()).toBe('What chance does')
  await page.goto(`${site.url}/methode#esf`)
  await page.getByRole('heading', { name: 'Indicateurs communs FSE et FSE+' }).waitFor()
  expect(await page.locator('h3#esf').count()).toBe(1)
  expect(troubles).toEqual([])
  await page.close()
})

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().textContent()) ?? ''
}
