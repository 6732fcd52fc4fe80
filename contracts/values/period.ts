import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'
import { compileSchoolYear, parseSchoolYear } from './schoolYear.ts'

const year = /^(19|20)[0-9]{2}$/
const years = /^(19|20)[0-9]{2}[-/_](19|20)[0-9]{2}$/

/** The period of a published figure: a calendar year or a school year in full (`2010-11` could be a month). */
export const period: ColumnType = defineType({
  name: 'period',
  accepted: {
    fr: 'une année 2019 ou une année scolaire 2019-2020',
    en: 'a year 2019 or a school year 2019-2020',
  },
  examples: ['2019', '2019-2020'],
  sqlType: 'VARCHAR',
  schema: { type: 'string', constraints: { pattern: '(19|20)[0-9]{2}(-(19|20)[0-9]{2})?' } },
  parse(text) {
    if (year.test(text)) return text
    return years.test(text) ? parseSchoolYear(text) : undefined
  },
  compileValue: (expression) => `case when ${compileMatches(expression, year)} then ${expression}
    when ${compileMatches(expression, years)} then ${compileSchoolYear(expression)} end`,
})
