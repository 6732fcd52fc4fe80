import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export type Row = readonly (string | number)[]

const chunkLength = 1 << 16

/** Writes rows as they come (comma, UTF-8, LF), holding one chunk in memory; returns how many there were. */
export function writeCsv(path: string, header: readonly string[], rows: Iterable<Row>): number {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  let count = 0
  let chunk = `${formatRow(header)}\n`
  try {
    for (const row of rows) {
      if (row.length !== header.length)
        throw new Error(`${path}: row of ${row.length} cells, header has ${header.length}`)
      chunk += `${formatRow(row)}\n`
      count++
      if (chunk.length < chunkLength) continue
      writeSync(file, chunk)
      chunk = ''
    }
    writeSync(file, chunk)
  } finally {
    closeSync(file)
  }
  return count
}

function formatRow(row: Row): string {
  return row.map(formatCell).join(',')
}

function formatCell(value: string | number): string {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
