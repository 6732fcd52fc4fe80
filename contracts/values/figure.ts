import { compileUngroup, groupSpaces } from '../language/cell.ts'
import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileIsMarker, isMarker } from '../language/markers.ts'
import { compileMatches } from '../language/sql.ts'

const space = groupSpaces.source
const written = new RegExp(`^[0-9]{1,15}([.,][0-9]{1,20})?(${space}?%)?$`)
const number = /^[0-9]+([.][0-9]+)?$/
const percentage = /%$/

/**
 * A published rate as text: `7.2`, `7.2%`, or the marker that stands for no value.
 * It stays text because its unit is in another column, and moving a decimal point is exact only in text.
 */
export const figure: ColumnType = defineType({
  name: 'figure',
  accepted: {
    fr: 'un nombre, comme 7,2 ou 0.072, ou une marque d’absence (ns, nd, s, c, x,\u202f:, vide)',
    en: 'a number, such as 7.2 or 0,072, or a mark for no value (ns, nd, s, c, x, :, vide)',
  },
  examples: ['7,2', '7.2 %', 'nd', ':'],
  sqlType: 'VARCHAR',
  schema: { type: 'string' },
  parse(text) {
    if (written.test(text)) return text.replace(',', '.').replace(groupSpaces, '')
    return isMarker(text) ? text.toLowerCase() : undefined
  },
  compileValue: (expression) => `case
    when ${compileMatches(expression, written)} then ${compileUngroup(`replace(${expression}, ',', '.')`)}
    when ${compileIsMarker(expression)} then lower(${expression}) end`,
})

/** The share 0–1 of a figure in `part` or `pourcent`; undefined for a marker. `7.2` per cent is exactly 0.072. */
export function parseShare(text: string, unit: string): number | undefined {
  const digits = text.replace('%', '')
  if (!number.test(digits)) return undefined
  return Number(unit === 'pourcent' ? `${digits}e-2` : digits)
}

/** SQL for `parseShare`. */
export function compileShare(expression: string, unit: string): string {
  const digits = `replace(${expression}, '%', '')`
  return `case when not ${compileMatches(digits, number)} then null
    when ${unit} = 'pourcent' then cast(${digits} || 'e-2' as double)
    else cast(${digits} as double) end`
}

/** Whether a figure carries its own per-cent sign. */
export function isPercentage(text: string): boolean {
  return percentage.test(text)
}
