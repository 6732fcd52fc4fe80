import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const full = /^(19|20)[0-9]{2}[-/_](19|20)[0-9]{2}$/
const short = /^(19|20)[0-9]{2}[-/_][0-9]{2}$/
const bare = /^(19|20)[0-9]{2}$/

/** A school year, kept as `2019-2020`. `bareYear` says what a year alone means; without it, it is refused. */
export function schoolYear(bareYear?: 'start' | 'end'): ColumnType {
  return defineType({
    name: 'school_year',
    accepted: {
      fr: `une année scolaire 2019-2020, 2019/2020, 2019_2020 ou 2019-20${alone(bareYear).fr}`,
      en: `a school year 2019-2020, 2019/2020, 2019_2020 or 2019-20${alone(bareYear).en}`,
    },
    examples: ['2019-2020', '2019-20', ...(bareYear ? ['2019'] : [])],
    sqlType: 'VARCHAR',
    schema: { type: 'string', constraints: { pattern: '(19|20)[0-9]{2}-(19|20)[0-9]{2}' } },
    parse: (text) => parseSchoolYear(text, bareYear),
    compileValue: (expression) => compileSchoolYear(expression, bareYear),
  })
}

/** `2019-2020` from any accepted spelling; undefined when the second year is not the one after. */
export function parseSchoolYear(text: string, bareYear?: 'start' | 'end'): string | undefined {
  const year = Number(text.slice(0, 4))
  if (full.test(text)) return Number(text.slice(5)) === year + 1 ? `${year}-${year + 1}` : undefined
  if (short.test(text)) return Number(text.slice(5)) === (year + 1) % 100 ? `${year}-${year + 1}` : undefined
  if (!bareYear || !bare.test(text)) return undefined
  return bareYear === 'start' ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

/** SQL for `parseSchoolYear`. */
export function compileSchoolYear(expression: string, bareYear?: 'start' | 'end'): string {
  const year = `cast(substr(${expression}, 1, 4) as integer)`
  const text = (number: string) => `cast(${number} as varchar)`
  const fromStart = `${text(year)} || '-' || ${text(`${year} + 1`)}`
  const fromEnd = `${text(`${year} - 1`)} || '-' || ${text(year)}`
  const second = `cast(substr(${expression}, 6) as integer)`
  const cases = [
    `when ${compileMatches(expression, full)} then case when ${second} = ${year} + 1 then ${fromStart} end`,
    `when ${compileMatches(expression, short)} then case when ${second} = (${year} + 1) % 100 then ${fromStart} end`,
    bareYear
      ? `when ${compileMatches(expression, bare)} then ${bareYear === 'start' ? fromStart : fromEnd}`
      : '',
  ]
  return `case ${cases.join(' ')} end`
}

function alone(bareYear?: 'start' | 'end'): { fr: string; en: string } {
  if (bareYear === 'start') return { fr: ', ou l’année de rentrée seule', en: ', or its first year alone' }
  if (bareYear === 'end') return { fr: ', ou l’année de session seule', en: ', or its second year alone' }
  return { fr: '', en: '' }
}
