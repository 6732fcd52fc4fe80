import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { settle, visit } from './visit.ts'

test('the link that is copied says each choice, and opens the same view', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires?period=2019-10-15#main`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Lien', exact: true }).click()
  await page.getByText('L’adresse de cette page est copiée').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(
    `${site.url}/territoires?indicator=siei_dropout_rate&territory=FR.D02&period=2019-10-15&view=ranking&lang=fr&v=2#main`,
  )
  const shown = await page.locator('.page').innerText()
  await page.goto(site.url)
  await page.goto(link)
  await settle(page)
  await expect.poll(() => page.locator('.page').innerText()).toBe(shown)
  expect(troubles).toEqual([])
  await page.close()
})

test('what is chosen in the figures of Bénéficiaires is in the link, back and forward', async () => {
  const { page, troubles } = await visit(
    browser,
    `${site.url}/beneficiaires?operation=amiens-2015-2021&lang=en`,
  )
  const years = page.getByRole('button', { name: 'By school year' })
  await years.click()
  expect(await years.getAttribute('aria-pressed')).toBe('true')
  const account = page.locator('[data-figure="account"]').getByRole('combobox')
  await account.selectOption('esf_co01')
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('pace'), searchParams.get('account')]).toEqual(['school_year', 'esf_co01'])
  await page.reload()
  await settle(page)
  expect(await years.getAttribute('aria-pressed')).toBe('true')
  expect(await account.inputValue()).toBe('esf_co01')
  await page.goBack()
  await page.goBack()
  await expect.poll(() => years.getAttribute('aria-pressed')).toBe('false')
  expect(troubles).toEqual([])
  await page.close()
})

test('a target is taken with its operation, result, verdict, source and link, and as a table', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/objectifs?operation=amiens-2015-2021`)
  const target = page.locator('[data-figure="bullet-amiens-2015-2021-participations-entered-fr-d02"]')
  await target.locator('.twin > summary').click()
  const take = async (button: RegExp) => {
    const waiting = page.waitForEvent('download')
    await target.getByRole('button', { name: button }).click()
    return readFile(await (await waiting).path(), 'utf8')
  }
  const said = (await take(/SVG/)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const words of [
    'Participations (entrées), Aisne',
    'Lutte contre le décrochage scolaire',
    'cible 1 500',
    'non atteint à l’échéance',
    'Source : Fichiers de suivi de l’opération',
    'operation=amiens-2015-2021',
    'v=2',
  ]) {
    expect(said).toContain(words)
  }
  const table = await take(/CSV/)
  expect(table.split('\r\n')[0]).toContain(
    'Objectif,Portée,Résultat,Au,Cible,Jalon,Échéance,Temps écoulé,Verdict',
  )
  expect(table.split('\r\n')[1]).toContain('Aisne')
  expect(troubles).toEqual([])
  await page.close()
})
