import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const written = /^[bcdefnprsuz]{1,6}$/

/** Eurostat's letters, side by side: `b` break in series, `u` unreliable, `c` confidential… */
export const flags: ColumnType = defineType({
  name: 'flags',
  accepted: {
    fr: 'des lettres d’Eurostat\u202f: b c d e f n p r s u z',
    en: 'letters of Eurostat: b c d e f n p r s u z',
  },
  examples: ['b', 'bu'],
  sqlType: 'VARCHAR',
  schema: { type: 'string', constraints: { pattern: '[bcdefnprsuz]{1,6}' } },
  parse: (text) => (written.test(text) ? text : undefined),
  compileValue: (expression) => `case when ${compileMatches(expression, written)} then ${expression} end`,
})
