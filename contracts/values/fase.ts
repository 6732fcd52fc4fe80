import { type ColumnType, defineType, type Repair } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const written = /^[1-9][0-9]{0,5}([.]0)?$/

/** A code that a file gives as a decimal number: `42.0`. */
export const decimalCode: Repair = {
  id: 'decimal_code',
  title: { fr: 'décimale d’un code retirée', en: 'decimal of a code removed' },
  compileSql: (expression) => compileMatches(expression, /[.]0$/),
}

/** The number of a school of the Fédération Wallonie-Bruxelles, kept as `42`. */
export const fase: ColumnType = defineType({
  name: 'fase',
  accepted: { fr: 'un numéro FASE entier, comme 42', en: 'a whole FASE number, such as 42' },
  examples: ['42', '42.0'],
  sqlType: 'VARCHAR',
  schema: { type: 'string', constraints: { pattern: '[1-9][0-9]*' } },
  repairs: [decimalCode],
  parse: parseFase,
  compileValue: compileFase,
})

/** `42` from `42` or `42.0` (open data gives codes as decimals). */
export function parseFase(text: string): string | undefined {
  return written.test(text) ? text.replace(/[.]0$/, '') : undefined
}

/** SQL for `parseFase`. */
export function compileFase(expression: string): string {
  return `case when ${compileMatches(expression, written)} then replace(${expression}, '.0', '') end`
}
