import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { type Region, scanRecords } from './scanRecords.ts'
import type { Separator } from './separator.ts'
import { countNamed, findFault, isBlankLine, isBlankRecord, parseRecord } from './survey.ts'

/**
 * Writes the well-formed records of a region, without its header, one way to end a line, one way to quote and
 * one number of cells: what is left reads the same in every CSV reader.
 */
export async function copyRecords(
  from: string,
  to: string,
  separator: Separator,
  region: Region,
): Promise<void> {
  const out = createWriteStream(to, { mode: 0o600 })
  let [width, core] = [0, 0]
  await scanRecords(from, separator, region, (record, bytes) => {
    if (width === 0) {
      if (isBlankLine(record)) return
      const header = parseRecord(bytes().toString('utf8'), separator)
      width = header.length
      core = countNamed(header)
      return
    }
    if (isBlankRecord(record, width) || findFault(record, width, core)) return
    if (record.stray || record.cells !== width) {
      out.write(`${quoteCells(bytes().toString('utf8'), separator, width)}\n`)
    } else {
      // The bytes are a view on a buffer that the next chunk replaces.
      out.write(Buffer.from(bytes()))
      out.write('\n')
    }
  })
  out.end()
  await finished(out)
}

/** The same cells, each between quotes, with blank ones cut or added at the end to make `width`. */
function quoteCells(text: string, separator: Separator, width: number): string {
  const cells = splitCells(text, separator)
  return Array.from({ length: width }, (_, index) => `"${(cells[index] ?? '').replaceAll('"', '""')}"`).join(
    separator,
  )
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
