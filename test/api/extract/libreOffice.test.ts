import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTinyApp } from '../tinyRelease.ts'
import { download, type Row, type Tiny } from './download.ts'

const found = spawnSync('soffice', ['--version']).status === 0

let tiny: Tiny
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

/** Comma, quote, UTF-8, numbers as they are and not as they are shown: what LibreOffice writes. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Opens a file in LibreOffice and has it written as CSV again, each sheet; `reading` says how a CSV is read. */
function convert(bytes: Buffer, name: string, reading?: string): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-office-'))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const out = join(folder, 'out')
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    ...(reading ? [`--infilter=CSV:${reading}`] : []),
    '--convert-to',
    asCsv,
    '--outdir',
    out,
    file,
  ])
  return Object.fromEntries(
    readdirSync(out).map((sheet) => [
      sheet,
      Papa.parse<string[]>(readFileSync(join(out, sheet), 'utf8').trimEnd()).data,
    ]),
  )
}

/** The cells of the JSON's rows as LibreOffice writes them. */
function writeRows(rows: readonly Row[]): string[][] {
  return rows.map((row) =>
    Object.values(row).map((cell) =>
      typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? ''),
    ),
  )
}

/** Cells with decimals or in per cent as numbers, to the digits that LibreOffice writes. */
function asNumbers(cells: readonly string[][]): (string | number)[][] {
  return cells.map((row) =>
    row.map((cell) => {
      const percent = /^[\d.]+%$/.test(cell)
      if (!percent && !/^\d+\.\d+$/.test(cell)) return cell
      return Number((Number(cell.replace('%', '')) / (percent ? 100 : 1)).toPrecision(12))
    }),
  )
}

// without LibreOffice nothing here can be opened by it
describe.skipIf(!found)('LibreOffice', () => {
  test('opens the workbook: cells typed, leading zeros kept, a formula read as text, hidden figures empty', async () => {
    const { bytes: json } = await download(tiny, '/extracts/siei_dropout_rate.json')
    const rows: Row[] = JSON.parse(json.toString()).rows
    const { bytes } = await download(tiny, '/extracts/siei_dropout_rate.xlsx')
    const sheets = convert(bytes, 'x.xlsx')
    const [data = [], metadata = []] = [
      Object.entries(sheets).find(([name]) => name.includes('Donn'))?.[1],
      Object.entries(sheets).find(([name]) => name.includes('tadonn'))?.[1],
    ]
    expect(data[0]?.[0]).toBe('Taux de décrochage (SIEI)')
    expect(data[4]).toEqual(Object.keys(rows[0] ?? {}))
    expect(asNumbers(data.slice(5))).toEqual(asNumbers(writeRows(rows)))
    expect(data.flat()).toContain('02')
    expect(data.flat()).toContain('=SUM(A1), "bassin"')
    expect(metadata.map(([name]) => name)).toEqual(expect.arrayContaining(['citation', 'sha256', 'flag b']))
  })

  test.each([
    ['machine', '44,34,76,1,5/2/9/2/14/2/15/2,1033,false,false'],
    ['excel-fr', '59,34,76,1,5/2/7/2/8/2/10/2/12/2,1036,false,true'],
  ])(
    'opens the %s CSV: decimals are numbers, codes read as text keep their zeros',
    async (dialect, reading) => {
      const { bytes: json } = await download(tiny, '/extracts/siei_dropout_rate.json')
      const rows: Row[] = JSON.parse(json.toString()).rows
      const { bytes } = await download(tiny, `/extracts/siei_dropout_rate.csv?dialect=${dialect}`)
      const [cells = []] = Object.values(convert(bytes, 'x.csv', reading))
      const value = cells[0]?.indexOf('value') ?? -1
      const code = cells[0]?.indexOf('territory_code') ?? -1
      expect(cells.slice(1).map((row) => [row[code], Number((row[value] ?? '').replace(',', '.'))])).toEqual(
        rows.map((row) => [row.territory_code, Number(row.value ?? 0)]),
      )
      expect(cells.slice(1).map((row) => row[value] === '')).toEqual(rows.map((row) => row.value === null))
    },
  )
})
