import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCopies } from '../../../../etl/screen/unpack/copies.ts'
import { formatCell } from '../../../../etl/screen/unpack/formatCell.ts'
import { defaultLimits, type Limits } from '../../../../etl/screen/unpack/limits.ts'
import { openParts } from '../../../../etl/screen/unpack/openParts.ts'
import { buildRows, buildWorkbook } from './buildWorkbook.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function opened(content: Buffer | Uint8Array, limits: Partial<Limits> = {}) {
  const path = join(folder, 'classeur.xlsx')
  await writeFile(path, content)
  const copies = await openCopies(folder)
  const { parts, findings } = await openParts(path, copies, { ...defaultLimits, ...limits })
  const texts = await Promise.all(parts.map((part) => readFile(part.path, 'utf8')))
  await copies.close()
  return {
    parts: parts.map(({ name }, index) => [name, texts[index]]),
    findings: findings.map(({ check, count, examples }) => [check, count, ...examples]),
  }
}

const cell = (place: string, value: string | number, style = 0, type = 'n') =>
  `<c r="${place}" s="${style}" t="${type}"><v>${value}</v></c>`

test('cells are read as displayed: leading zeros, days, thousands, errors, formulas, yes and no', async () => {
  const formats = ['000', 'dd/mm/yyyy', '#,##0.00\\ "€"', '0.0%', 'yyyy-mm-dd hh:mm', '@', 'General']
  const rows = [
    cell('A1', 2, 1),
    cell('B1', 43753, 2),
    cell('C1', 1234.5, 3),
    cell('D1', 0.072, 4),
    cell('E1', 43753.5, 5),
    cell('F1', '#N/A', 0, 'e'),
    '<c r="G1"><f>1+1</f><v>2</v></c>',
    cell('H1', 1, 0, 'b'),
    cell('I1', 0.30000000000000004),
    cell('J1', 12345678901, 6),
    cell('K1', 0.0000001, 7),
    '<c r="L1" t="str"><f>"a"</f><v>002</v></c>',
  ]
  const workbook = buildWorkbook([{ name: 'Feuille 1', rows: `<row r="1">${rows.join('')}</row>` }], formats)
  expect(await opened(workbook)).toEqual({
    parts: [
      [
        'classeur.xlsx/Feuille 1',
        '002;2019-10-15;1234.50 €;7.2%;2019-10-15 12:00:00;#N/A;2;true;0.3;12345678901;0.0000001;002\n',
      ],
    ],
    findings: [],
  })
})

test('a row of the sheet is a line of the table, whatever its cells hold', async () => {
  const rows = [
    '<row r="2"><c r="B2" t="inlineStr"><is><t>deux\nlignes, "et"</t></is></c></row>',
    `<row r="4">${cell('A4', 1)}</row>`,
    '<row r="9"/>',
  ]
  expect((await opened(buildWorkbook([{ name: 'S', rows: rows.join('') }]))).parts).toEqual([
    ['classeur.xlsx/S', '\n;"deux lignes, ""et"""\n\n1;\n'],
  ])
})

test('what a table does not show of a sheet is said', async () => {
  const workbook = buildWorkbook(
    [
      {
        name: 'S',
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        rows: [
          `<row r="1">${cell('A1', 12.4, 1)}${cell('B1', 5)}</row>`,
          `<row r="2" hidden="1">${cell('A2', 3)}<c r="B2"><f>A1</f></c></row>`,
        ].join(''),
        after: '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="C1:D1"/></mergeCells>',
      },
      { name: 'Cachée', state: 'hidden', rows: buildRows([['x']]) },
      { name: 'Vide', rows: '' },
    ],
    ['0'],
  )
  expect(await opened(workbook)).toEqual({
    parts: [['classeur.xlsx/S', '12;5\n3;\n']],
    findings: [
      ['hidden_sheet', 1, 'Cachée'],
      ['hidden_rows', 2, 'S'],
      ['merged_cells', 1, 'S'],
      ['rounded_display', 1, 'S'],
      ['formula_without_value', 1, 'S'],
    ],
  })
})

test('a workbook with nothing to see is refused', async () => {
  const hidden = buildWorkbook([{ name: 'S', state: 'veryHidden', rows: buildRows([['x']]) }])
  expect(await opened(hidden)).toEqual({
    parts: [],
    findings: [
      ['hidden_sheet', 1, 'S'],
      ['no_table', 1],
    ],
  })
})

test('a workbook with a password is refused with what would be accepted', async () => {
  const encryption = { password: 'secret', spinCount: 10 }
  const locked = await writeXlsx({ sheets: [{ name: 'S', rows: [['a']] }], encryption })
  expect(await opened(locked)).toEqual({ parts: [], findings: [['old_workbook', 1]] })
})

test('a workbook is bounded by what it declares, and by where its cells stand', async () => {
  const workbook = buildWorkbook([{ name: 'S', rows: buildRows([['x'.repeat(10_000)]]) }])
  expect((await opened(workbook, { workbookBytes: 9000 })).findings).toEqual([
    ['size_limit', 1, 'workbookBytes'],
  ])
  const corners = `<row r="1">${cell('A1', 1)}</row><row r="1048576">${cell('XFD1048576', 1)}</row>`
  expect((await opened(buildWorkbook([{ name: 'S', rows: corners }]))).findings).toEqual([
    ['unreadable_file', 1],
  ])
})

test('a format that no calendar or table knows still gives a text', () => {
  expect(formatCell(new Date(Number.NaN), 'yyyy')).toEqual({ text: '#####', rounded: false })
  expect(formatCell(new Date(Date.UTC(1899, 11, 31, 8, 30)), 'h:mm').text).toBe('08:30:00')
  expect(formatCell(1234567, '#,##0').text).toBe('1234567')
  expect(formatCell(-3, '0.0;(0.0)').text).toBe('(3.0)')
  expect(formatCell(150000, '0.0E+00')).toEqual({ text: '1.5E+05', rounded: false })
  expect(formatCell(1 / 3, '# ?/?')).toEqual({ text: '1/3', rounded: true })
})
