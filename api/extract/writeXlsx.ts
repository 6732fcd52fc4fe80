import { type CellStyle, type CellValue, type WriteSheet, writeXlsx as write } from 'hucre/xlsx'
import { isRate } from '../../indicators/isRate.ts'
import type { Text } from '../../indicators/wire/text.ts'
import { type Extract, readRows } from './extract.ts'
import type { ShapeId } from './formats.ts'
import { describeExtract } from './metadata.ts'
import { type Notes, readNotes } from './notes.ts'
import { readWide } from './wide.ts'

const bold: CellStyle = { font: { bold: true } }
// A spreadsheet keeps codes in these cells as they are, leading zeros too.
const asTyped: CellStyle = { numFmt: '@' }

interface Table {
  /** Each by its header, with what it says. */
  columns: { name: string; title: Text }[]
  styles: CellStyle[]
  rows: CellValue[][]
}

/** An extract as a workbook: title, notes and sources above typed cells under a frozen header; then its metadata. */
export async function* writeXlsx(extract: Extract, shape: ShapeId): AsyncGenerator<Uint8Array> {
  const notes = await readNotes(extract, shape)
  const table = shape === 'wide' ? await readWideTable(extract) : await readLongTable(extract)
  yield await write({
    // the same figures make the same bytes: no clock inside
    properties: { title: notes.title.fr, created: new Date(0), modified: new Date(0) },
    sheets: [dataSheet(table, notes), metadataSheet(describeExtract(extract, notes, shape), table)],
  })
}

async function readLongTable(extract: Extract): Promise<Table> {
  const rows: CellValue[][] = []
  for await (const part of readRows(extract)) {
    for (const row of part) rows.push(extract.columns.map(({ name }) => row[name] ?? null))
  }
  const shares = isRate(extract.indicator) ? ['value', 'interval_lower', 'interval_upper'] : []
  return {
    columns: [...extract.columns],
    styles: extract.columns.map(({ name, type }) => {
      if (shares.includes(name)) return { numFmt: '0.0%' }
      return type === 'string' ? asTyped : {}
    }),
    rows,
  }
}

async function readWideTable(extract: Extract): Promise<Table> {
  const { columns, lines } = await readWide(extract)
  const rows: CellValue[][] = []
  for await (const part of lines) rows.push(...part)
  return {
    columns: columns.map(({ header, title }) => ({ name: header, title })),
    styles: columns.map(({ holds }) => (holds === 'figure' ? {} : asTyped)),
    rows,
  }
}

function dataSheet({ columns, styles, rows }: Table, notes: Notes): WriteSheet {
  const headers = columns.map(({ name }) => name)
  const above = [
    notes.title.fr,
    notes.suppression.fr,
    `Sources\u202f: ${notes.sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('\u202f; ')}`,
    `À citer\u202f: ${notes.citation.fr}`,
  ]
  const header = above.length
  return {
    name: 'Données',
    columns: headers.map((name, at) => ({
      width: Math.min(40, Math.max(12, name.length + 2)),
      style: styles[at] ?? {},
    })),
    rows: [...above.map((line) => [line]), headers, ...rows],
    cells: new Map([
      ['0,0', { style: bold }],
      ...headers.map((_, at): [string, { style: CellStyle }] => [`${header},${at}`, { style: bold }]),
    ]),
    freezePane: { rows: header + 1 },
  }
}

function metadataSheet(facts: ReturnType<typeof describeExtract>, { columns }: Table): WriteSheet {
  return {
    name: 'Métadonnées',
    columns: [{ width: 30 }, { width: 90 }, { width: 90 }],
    rows: [
      ['', 'Français', 'English'],
      ...facts.map(({ name, text }) => [name, text.fr, text.en]),
      ...columns.map(({ name, title }) => [name, title.fr, title.en]),
    ],
    freezePane: { rows: 1 },
  }
}
