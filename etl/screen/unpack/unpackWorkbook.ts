import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readXlsx, type Sheet } from 'hucre'
import Papa from 'papaparse'
import type { Copies } from './copies.ts'
import { describeSheet } from './describeSheet.ts'
import { formatCell } from './formatCell.ts'
import { exceeds, type Limits } from './limits.ts'
import type { Opened, Part } from './part.ts'
import { readError, readZipDirectory, type ZipDirectory } from './readZipDirectory.ts'
import { caution, type Remark, refusal } from './remark.ts'

/**
 * The visible sheets of a workbook that hold something, each written with semicolons, as a file whose line numbers are the
 * row numbers of the sheet. Formulas are given by the value that the spreadsheet last computed.
 */
export async function unpackWorkbook(path: string, copies: Copies, limits: Limits): Promise<Opened> {
  const refused = await findRefusal(path, limits)
  if (refused) return { parts: [], findings: [refused] }
  const hidden: string[] = []
  const bytes = await readFile(path)
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    sheets: (sheet) => {
      const kept = !sheet.hidden && !sheet.veryHidden
      if (!kept) hidden.push(sheet.name)
      return kept
    },
    // Whatever the library throws at bytes already in memory says that they are wrong; its text may quote them.
  }).catch(() => undefined)
  if (!workbook) return { parts: [], findings: [unreadable] }
  const parts: Part[] = []
  const findings: Remark[] = hidden.length > 0 ? [hiddenSheets(hidden)] : []
  for (const sheet of workbook.sheets) {
    const { text, rounded } = formatSheet(sheet)
    if (text === '') continue
    const to = await copies.add()
    await writeFile(to, text)
    parts.push({ name: `${basename(path)}/${sheet.name}`, path: to, sheet: sheet.name })
    findings.push(...describeSheet(sheet, rounded))
  }
  return parts.length > 0 ? { parts, findings } : { parts, findings: [...findings, empty] }
}

/** A sheet as CSV text, '' when it holds nothing, and how many of its cells show fewer digits than they hold. */
function formatSheet({ rows, cells }: Sheet): { text: string; rounded: number } {
  let rounded = 0
  const table = rows.map((row, y) =>
    row.map((value, x) => {
      if (value === null) return ''
      const cell = formatCell(value, cells?.get(`${y},${x}`)?.style?.numFmt ?? '')
      if (cell.rounded) rounded++
      return cell.text
    }),
  )
  const width = table.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== '') + 1), 0)
  const height = table.findLastIndex((row) => row.some((text) => text !== '')) + 1
  const lines = table
    .slice(0, height)
    .map((row) => (row.some((text) => text !== '') ? formatRow(row, width) : ''))
  return { text: lines.map((line) => `${line}\n`).join(''), rounded }
}

function formatRow(row: readonly string[], width: number): string {
  const cells = Array.from({ length: width }, (_, index) => row[index] ?? '')
  // What another separator could be is quoted, so that the text reads one way.
  return Papa.unparse([cells], { delimiter: ';', quotes: (cell) => /[,\t|]/.test(String(cell)) })
}

/** Bounds what a workbook holds before it is read whole: by what it declares, then by what it is. */
async function findRefusal(path: string, limits: Limits): Promise<Remark | undefined> {
  const directory = await readZipDirectory(path, limits)
  if ('check' in directory) return directory.check === 'unreadable_file' ? unreadable : directory
  try {
    const declared = directory.entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (declared > limits.workbookBytes) return exceeds('workbookBytes', declared, limits)
    return await findLie(directory)
  } finally {
    directory.zip.close()
  }
}

/** Reads every entry and keeps nothing: a stream fails when it is not of the size declared. */
async function findLie({ zip, entries }: ZipDirectory): Promise<Remark | undefined> {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
  const read = async () => {
    for (const entry of entries) await pipeline(await zip.openReadStreamPromise(entry), nowhere())
  }
  return read().then(
    () => undefined,
    (error: unknown) => (readError(error).check === 'unreadable_file' ? unreadable : readError(error)),
  )
}

const unreadable = refusal('unreadable_file', {
  fr: 'classeur illisible\u202f: incomplet, abîmé, ou d’un autre format que son nom\u202f; accepté\u202f: un .xlsx enregistré par un tableur, ou un .csv',
  en: 'workbook cannot be read: cut short, damaged, or of another format than its name; accepted: an .xlsx saved by a spreadsheet, or a .csv',
})

const empty = refusal('no_table', {
  fr: 'classeur sans feuille visible qui contienne quelque chose',
  en: 'workbook without a visible sheet that holds anything',
})

function hiddenSheets(names: readonly string[]): Remark {
  const message = {
    fr: `feuilles masquées, laissées de côté\u202f: ${names.join(', ')}\u202f; pour les lire\u202f: les afficher`,
    en: `hidden sheets, left out: ${names.join(', ')}; to have them read: show them`,
  }
  return caution('hidden_sheet', message, names.length, names)
}
