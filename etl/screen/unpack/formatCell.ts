import { formatValue } from 'hucre'
import type { CellValue } from 'hucre/xlsx'

/** What a cell of a workbook shows, on one line. */
export interface ShownCell {
  text: string
  /** The format shows fewer digits than the cell holds. */
  rounded: boolean
}

const plainFormat = /^(general|@)?$/i

/**
 * The text of a cell as its number format shows it: `2` under `000` is `002`, a day is ISO, thousands stand
 * together and decimals after a point. Where no format is given, all the digits.
 */
export function formatCell(value: CellValue, format: string): ShownCell {
  if (value === null || value === undefined) return shown('')
  if (value instanceof Date) return shown(formatDay(value, format))
  if (typeof value !== 'number') return shown(String(value).replaceAll(/\s+/g, oneSpace))
  if (plainFormat.test(format.trim())) return shown(formatPlain(value))
  const text = formatValue(value, format)
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .trim()
  return { text, rounded: isRounded(text, value) }
}

function shown(text: string): ShownCell {
  return { text, rounded: false }
}

// One row of the sheet is one line of the table, whose numbers then are those that the spreadsheet shows.
function oneSpace(blank: string): string {
  return /[\r\n\t\v\f\u2028\u2029]/.test(blank) ? ' ' : blank
}

/** The fifteen digits that spreadsheets compute with, so that 0.1 + 0.2 is 0.3; never an exponent. */
function formatPlain(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 })
}

// Serial numbers below one day are times of day, which the library gives on the eve of 1900.
function formatDay(value: Date, format: string): string {
  // Out of the calendar: what spreadsheets show.
  if (Number.isNaN(value.getTime())) return '#####'
  const second = new Date(Math.round(value.getTime() / 1000) * 1000)
  const [day = '', time = ''] = second.toISOString().split(/T|[.]/)
  if (day < '1900-01-01') return /[hs]/i.test(format) ? time : day
  return time === '00:00:00' ? day : `${day} ${time}`
}

function isRounded(text: string, value: number): boolean {
  const digits = /\d+([.]\d+)?(E[+-]?\d+)?/i.exec(text.replaceAll(/\s/g, ''))?.[0]
  if (digits === undefined) return false
  const read = Number(digits) / (text.includes('%') ? 100 : 1)
  return Math.abs(read - Math.abs(value)) > 1e-12 * Math.max(1, Math.abs(value))
}
