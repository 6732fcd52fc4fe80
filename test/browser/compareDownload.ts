import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { formatCount, formatInterval, formatShare } from '../../indicators/format.ts'
import { reasons } from '../../indicators/reasons.ts'
import { type Row, readFormats } from './readFormats.ts'

const dialects = [
  { label: /CSV pour les logiciels/, delimiter: ',', decimal: '.' },
  { label: /CSV pour un tableur/, delimiter: ';', decimal: ',' },
] as const

/**
 * Downloads what a French page of rates shows, in both dialects of CSV, asks for the same in every other format and
 * from the list of figures, and holds each cell against the table's.
 */
export async function compareDownload(page: Page): Promise<void> {
  const table = await readTable(page)
  const columns = [...(table[0]?.keys() ?? [])]
  const shown = sortByName(table.map((row) => Object.fromEntries(row)))
  expect(shown.length).toBeGreaterThan(0)
  for (const { label, delimiter, decimal } of dialects) {
    const text = await download(page, label)
    const { data } = Papa.parse<Row>(text.replace(/^\ufeff/, ''), {
      delimiter,
      header: true,
      skipEmptyLines: true,
    })
    expect(sortByName(data.map((row) => writeRow(row, decimal, columns)))).toEqual(shown)
  }
  const link = page.locator('details.downloads a').filter({ hasText: dialects[0].label })
  const csv = new URL((await link.getAttribute('href')) ?? '', page.url()).href
  for (const [format, rows] of Object.entries(await readFormats(csv))) {
    expect(sortByName(rows.map((row) => writeRow(row, '.', columns))), `${csv} as ${format}`).toEqual(shown)
  }
}

async function download(page: Page, label: RegExp): Promise<string> {
  const menu = page.locator('details.downloads')
  await menu.locator('summary').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('link', { name: label }).click(),
  ])
  await menu.locator('summary').click()
  return readFile(await file.path(), 'utf8')
}

/** The rows of the page's table by column name, without the columns that compare with another period. */
async function readTable(page: Page): Promise<Map<string, string>[]> {
  const cells = await page.locator('.table-view table').evaluate((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => {
        const plain = cell.cloneNode(true) as HTMLElement
        for (const extra of plain.querySelectorAll('[aria-hidden]')) extra.remove()
        return plain.textContent?.trim() ?? ''
      }),
    ),
  )
  const [head = [], ...body] = cells
  return body.map(
    (row) => new Map(head.flatMap((name, at) => (/an/.test(name) ? [] : [[name, row[at] ?? '']]))),
  )
}

/** A row of the file in the page's own words. */
function writeRow(row: Row, decimal: string, columns: readonly string[]): Row {
  const number = (name: string) => Number(row[name]?.replace(decimal, '.'))
  const share = (name: string) => formatShare(number(name), 'fr')
  const count = (name: string) => (row[name] ? formatCount(number(name), 'fr') : '')
  const written: Row = {
    Territoire: row.territory_name ?? '',
    Valeur: row.value ? share('value') + writeFlags(row.flags ?? '') : writeReason(row),
    'Intervalle à 95\u202f%': row.interval_lower
      ? formatInterval(share('interval_lower'), share('interval_upper'), 'fr')
      : '',
    Numérateur: count('numerator'),
    Dénominateur: count('denominator'),
  }
  return Object.fromEntries(columns.map((name) => [name, written[name] ?? `no ${name} in the file`]))
}

const flagWords: Row = { u: 'peu fiable', b: 'rupture de série', d: 'définition différente' }

function writeFlags(flags: string): string {
  return [...flags].map((flag) => ` (${flagWords[flag]})`).join('')
}

function writeReason({ status, reason }: Row): string {
  const text = Object.entries(reasons).find(([id]) => id === reason)?.[1].fr ?? ''
  if (status === 'suppressed') return `confidentiel (${text.replace(/^confidentiel\s*:\s*/, '')})`
  return `non disponible (${text})`
}

function sortByName(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.Territoire ?? '').localeCompare(b.Territoire ?? ''))
}
