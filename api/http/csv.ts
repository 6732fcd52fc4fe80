import Papa from 'papaparse'

/** How a tool reads CSV: `machine` is RFC 4180 as is, `excel-fr` opens by a double click in a French Excel. */
export const dialectIds = ['machine', 'excel-fr'] as const
export type DialectId = (typeof dialectIds)[number]

export type CsvCell = string | number | boolean | null

interface Dialect {
  delimiter: string
  decimal: string
  start: string
}

export const dialects: Record<DialectId, Dialect> = {
  machine: { delimiter: ',', decimal: '.', start: '' },
  'excel-fr': { delimiter: ';', decimal: ',', start: '\ufeff' },
}
export const LINE_END = '\r\n'
/** A spreadsheet would run a text that starts with one of these: a class of a regular expression, JavaScript's or DuckDB's. */
export const FORMULA_STARTS = '=+@\\t\\r-'
const FORMULA_START = new RegExp(`^[${FORMULA_STARTS}]`)

/** The text of a table in a dialect: header unless it is written already, one line a row, each ended by CRLF; null is an empty cell. */
export function formatCsv(
  columns: readonly string[] | undefined,
  rows: readonly CsvCell[][],
  dialect: DialectId,
): string {
  const { delimiter, decimal, start } = dialects[dialect]
  const data = rows.map((row) => row.map((cell) => formatCell(cell, decimal)))
  const lines = columns ? [[...columns], ...data] : data
  if (lines.length === 0) return ''
  return (columns ? start : '') + Papa.unparse(lines, { delimiter, newline: LINE_END }) + LINE_END
}

/** Numbers are written in full; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
function formatCell(cell: CsvCell, decimal: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  if (typeof cell === 'boolean') return String(cell)
  return FORMULA_START.test(cell) ? `'${cell}` : cell
}
