import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { plain, readDocx } from './readDocx.ts'
import { settle, visit } from './visit.ts'

async function takeDocx(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: /\.docx/ }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Every piece of text of the document on the page, in the order in which it is read; a name and its value are one. */
async function readPage(page: Page): Promise<string[]> {
  const parts = page.locator(
    '.document :is(h1, h2, h3, p:not([hidden]), li, caption, dl > div, thead th, tbody th, tbody td)',
  )
  const texts = await parts.evaluateAll((elements) =>
    elements.map((element) =>
      element.matches('dl > div')
        ? [...element.children].map(({ textContent }) => textContent).join(' : ')
        : (element.textContent ?? ''),
    ),
  )
  return texts.map(plain).filter((text) => text !== '')
}

/** The sheets of a file of pages. */
const countSheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0

test.each([
  ['the note of a department', '/note', 3],
  ['the note of a zone', '/note?territory=BE.FWB.Z09&lang=fr', 3],
  ['the annex of an agreement', '/annexe?operation=amiens-2015-2021&convention=202000263', 1],
])('%s says the same on the page and in the .docx, in the same order', async (_, path, pictures) => {
  const { page, troubles } = await visit(browser, site.url + path)
  const { bytes } = await takeDocx(page)
  const { paragraphs, headings, alts, pictures: media } = await readDocx(bytes)
  expect(paragraphs).toEqual(await readPage(page))
  expect(headings).toEqual(
    await page
      .locator('.document :is(h1, h2)')
      .evaluateAll((all) => all.map(({ tagName }) => tagName.replace('H', 'Heading'))),
  )
  const drawn = page.locator('.document .drawing [role=img]')
  expect(alts).toEqual(
    await drawn
      .evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').trim()))
      .then((labels) => labels.map(plain)),
  )
  expect(alts).toHaveLength(pictures)
  expect(media).toHaveLength(pictures)
  for (const data of media) expect(data.subarray(1, 4).toString()).toBe('PNG')
  expect(troubles).toEqual([])
  await page.close()
})

test('the note opens from the overview, keeps its choices, and has the sentences of the overview', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/?territory=FR.D60&period=2019-2020`)
  const said = plain(await page.locator('.lead-finding').innerText())
  const more = plain(await page.locator('.lead-more').innerText())
  // the last part of the overview to be asked for: leaving before it is there would break its request off
  await page.getByRole('heading', { name: 'Les objectifs qui concernent ce territoire' }).waitFor()
  await page.getByRole('link', { name: /^Note de deux pages/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Décrochage scolaire : Oise' }).waitFor()
  await settle(page)
  expect(new URL(page.url()).pathname).toBe('/note')
  const texts = await readPage(page)
  expect(texts).toContain(said)
  expect(texts).toContain(more)
  const link = texts.find((text) => text.startsWith('Pour citer cette note')) ?? ''
  expect(link).toContain(
    `${site.url}/note?indicator=siei_dropout_rate&territory=FR.D60&period=2019-2020&view=ranking&release=1&lang=fr&v=2`,
  )
  const { name } = await takeDocx(page)
  expect(name).toBe('vigie_decrochage-scolaire-oise_r1.docx')
  expect(troubles).toEqual([])
  await page.close()
})

test('the note prints on two sheets', async () => {
  for (const territory of ['FR.D02', 'FR.R32', 'FR', 'BE.FWB', 'EU.FRE2', 'FR.B02B']) {
    const { page } = await visit(browser, `${site.url}/note?territory=${territory}`)
    expect(countSheets(await page.pdf({ preferCSSPageSize: true })), territory).toBe(2)
    await page.close()
  }
})

test('the annex opens from the targets and says what may not be told in words', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/objectifs?operation=amiens-2015-2021`)
  await page.getByRole('link', { name: 'Annexe au bilan de la convention 202000263' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Annexe au bilan : convention 202000263' }).waitFor()
  await settle(page)
  const texts = await readPage(page)
  expect(texts).toContain(
    'Union européenne. Cette opération est cofinancée par le Fonds social européen dans le cadre du programme « Programme opérationnel national » 2014-2020.',
  )
  // hidden in the release: a word here, and the same word for the lines that would give it away
  const table = page.getByRole('table', { name: /ce que devient chaque participation/ })
  const row = table.locator('tr', { hasText: 'CR06' })
  expect(plain(await row.locator('td').nth(1).innerText())).toBe('confidentiel')
  expect(await table.getByText('confidentiel').count()).toBeGreaterThan(3)
  const spent = page.getByRole('table', { name: /dépenses cumulées/ }).locator('tbody tr')
  expect((await spent.allInnerTexts()).map((text) => plain(text).replace(/ non .*/, ''))).toEqual([
    'Dépenses réalisées 1 386 000,00 €',
    'Dépenses déclarées 683 681,24 €',
    'Dépenses certifiées 0,00 €',
    'Dépenses payées 0,00 €',
  ])
  // the emblem of the Union: twelve stars, three wide for two high
  const emblem = page.locator('.document-emblem svg')
  expect(await emblem.locator('polygon').count()).toBe(12)
  const { width, height } = (await emblem.boundingBox()) ?? { width: 0, height: 1 }
  expect(width / height).toBeCloseTo(1.5, 1)
  expect(troubles).toEqual([])
  await page.close()
})

test('the annex of an operation of 2021-2027 has the statement of its funding, in English too', async () => {
  const { page } = await visit(browser, `${site.url}/annexe?operation=amarrages-plus&lang=en`)
  const texts = await readPage(page)
  expect(texts).toContain('Co-funded by the European Union')
  expect(texts).toContain('Annex to the final report: agreement amarrages-plus')
  await page.close()
})

test('LibreOffice opens the .docx of the note on two sheets, with its pictures', async ({ skip }) => {
  if (spawnSync('soffice', ['--version']).status !== 0) skip('LibreOffice is not installed')
  const { page } = await visit(browser, `${site.url}/note`)
  const { bytes } = await takeDocx(page)
  await page.close()
  const folder = mkdtempSync(join(tmpdir(), 'vigie-docx-'))
  const file = join(folder, 'note.docx')
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const asked = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file]
  const said = execFileSync('soffice', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (!said.includes('using filter')) skip('LibreOffice is installed without Writer')
  const pdf = readFileSync(join(folder, 'note.pdf'))
  expect(countSheets(pdf)).toBe(2)
  expect(pdf.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0).toBeGreaterThanOrEqual(3)
})
