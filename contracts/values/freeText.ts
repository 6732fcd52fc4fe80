import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const short = /^[^\n\r\t]{1,100}$/u

/** Any text up to 20 000 characters. */
export const freeText: ColumnType = defineType({
  name: 'text',
  accepted: { fr: 'un texte d’au plus 20 000 caractères', en: 'a text of at most 20 000 characters' },
  examples: [],
  sqlType: 'VARCHAR',
  schema: { type: 'string' },
  parse: (text) => ([...text].length <= 20_000 ? text : undefined),
  compileValue: (expression) => `case when length(${expression}) <= 20000 then ${expression} end`,
})

/** The id of something: up to 100 characters on one line, kept as written. */
export const identifier: ColumnType = defineType({
  name: 'identifier',
  accepted: {
    fr: 'un identifiant d’au plus 100 caractères, sur une ligne',
    en: 'an identifier of at most 100 characters, on one line',
  },
  examples: ['201502000', 'amiens-2015-2021'],
  sqlType: 'VARCHAR',
  schema: { type: 'string', constraints: { maxLength: 100 } },
  parse: (text) => (short.test(text) ? text : undefined),
  compileValue: (expression) => `case when ${compileMatches(expression, short)} then ${expression} end`,
})
