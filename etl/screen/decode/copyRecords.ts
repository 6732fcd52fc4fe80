import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { scanRecords } from './scanRecords.ts'
import type { Separator } from './separator.ts'
import { findFault, isBlankLine, parseRecord } from './survey.ts'

/**
 * Writes the well-formed records of a file, without its header, one way to end a line and one way to
 * quote: what is left reads the same in every CSV reader.
 */
export async function copyRecords(from: string, to: string, separator: Separator): Promise<void> {
  const out = createWriteStream(to, { mode: 0o600 })
  let width = 0
  await scanRecords(from, separator, (record, bytes) => {
    if (isBlankLine(record)) return
    if (width === 0) {
      width = parseRecord(bytes().toString('utf8'), separator).length
      return
    }
    if (findFault(record, width) || (record.blank && record.cells !== width)) return
    if (record.stray) out.write(`${quoteCells(bytes().toString('utf8'), separator)}\n`)
    else {
      // The bytes are a view on a buffer that the next chunk replaces.
      out.write(Buffer.from(bytes()))
      out.write('\n')
    }
  })
  out.end()
  await finished(out)
}

/** The same cells, each between quotes. */
function quoteCells(text: string, separator: Separator): string {
  return splitCells(text, separator)
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(separator)
}

/** Cells by the same reading as the scanner: a quote inside an unquoted cell is a character like another. */
function splitCells(text: string, separator: Separator): string[] {
  const cells: string[] = []
  let rest = text
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)" *(?=$|[;,\t|])/.exec(rest)
    const end = quoted ? quoted[0].length : rest.indexOf(separator)
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : end < 0 ? rest : rest.slice(0, end)
    cells.push(cell)
    if (end < 0 || end >= rest.length) return cells
    rest = rest.slice(end + 1)
  }
}
