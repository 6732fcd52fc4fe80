import type { Row } from './database.ts'

/** A text of a row. Throws when the column is something else, null included. */
export function text(row: Row, column: string): string {
  const cell = row[column]
  if (typeof cell !== 'string') throw new TypeError(`${column}: text expected, ${typeof cell} found`)
  return cell
}

/** A number of a row. Throws when the column is something else, null included. */
export function number(row: Row, column: string): number {
  const cell = row[column]
  if (typeof cell !== 'number') throw new TypeError(`${column}: number expected, ${typeof cell} found`)
  return cell
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}

export function flag(row: Row, column: string): boolean {
  const cell = row[column]
  if (typeof cell !== 'boolean') throw new TypeError(`${column}: yes or no expected, ${typeof cell} found`)
  return cell
}
