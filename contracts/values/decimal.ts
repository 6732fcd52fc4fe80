import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const written = /^-?[0-9]{1,15}([.,][0-9]{1,20})?$/

/** A number whose unit another column gives. */
export const decimal: ColumnType = defineType({
  name: 'decimal',
  accepted: { fr: 'un nombre, comme 7,2 ou 7.2', en: 'a number, such as 7.2 or 7,2' },
  examples: ['7.2', '7,2'],
  sqlType: 'DOUBLE',
  schema: { type: 'number' },
  parse: (text) => (written.test(text) ? Number(text.replace(',', '.')) : undefined),
  compileValue: (expression) => `case when ${compileMatches(expression, written)}
    then cast(replace(${expression}, ',', '.') as double) end`,
})
