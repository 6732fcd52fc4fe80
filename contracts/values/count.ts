import { compileUngroup, groupSpaces } from '../language/cell.ts'
import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const digits = /^[0-9]{1,15}$/
// At most two zeros after the point: `42.0` is a code or a count, `1.000` may well be a thousand.
const written = new RegExp(`^([0-9]{1,15}|[0-9]{1,3}(${groupSpaces.source}[0-9]{3}){1,4})([.,]0{1,2})?$`)
const decimals = /[.,]0{1,2}$/

/** A whole number, zero or more. */
export const count: ColumnType = defineType({
  name: 'count',
  accepted: { fr: 'un nombre entier, comme 1234 ou 1 234', en: 'a whole number, such as 1234 or 1 234' },
  examples: ['0', '1234', '1 234', '42.0'],
  sqlType: 'BIGINT',
  schema: { type: 'integer', constraints: { minimum: 0 } },
  parse(text) {
    if (!written.test(text)) return undefined
    return Number(text.replace(decimals, '').replaceAll(new RegExp(groupSpaces, 'g'), ''))
  },
  compileValue: (
    expression,
  ) => `case when ${compileMatches(expression, digits)} then cast(${expression} as bigint)
    when ${compileMatches(expression, written)}
    then cast(${compileUngroup(`regexp_replace(${expression}, '${decimals.source}', '')`)} as bigint) end`,
})
