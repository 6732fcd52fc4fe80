import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'
import { decimalCode } from './fase.ts'

const written = /^(0?[1-9]|10)([.]0)?$/

/** One of the ten zones of the Fédération Wallonie-Bruxelles, kept as `09`. */
export const fwbZone: ColumnType = defineType({
  name: 'fwb_zone',
  accepted: { fr: 'une zone de 1 à 10', en: 'a zone from 1 to 10' },
  examples: ['9', '09', '10'],
  sqlType: 'VARCHAR',
  schema: { type: 'string', constraints: { pattern: '0[1-9]|10' } },
  repairs: [decimalCode],
  parse: parseFwbZone,
  compileValue: compileFwbZone,
})

/** `09` from `9`, `09` or `9.0` (open data gives codes as decimals). */
export function parseFwbZone(text: string): string | undefined {
  return written.test(text) ? text.replace(/[.]0$/, '').padStart(2, '0') : undefined
}

/** SQL for `parseFwbZone`. */
export function compileFwbZone(expression: string): string {
  return `case when ${compileMatches(expression, written)}
    then right('0' || replace(${expression}, '.0', ''), 2) end`
}
