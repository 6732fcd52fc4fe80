import { type ColumnType, defineType } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const iso = /^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$/
const dayFirst = /^[0-9]{2}[/-][0-9]{2}[/-](19|20)[0-9]{2}$/

// A month, then a day that is no month: only the American order reads it.
const monthFirst = /^(0?[1-9]|1[0-2])[/-](1[3-9]|2[0-9]|3[01])[/-](19|20)[0-9]{2}$/

/** A day. Never guessed between day and month: `03/04/2019` is 3 April. */
export const date: ColumnType = defineType({
  name: 'date',
  accepted: {
    fr: 'une date AAAA-MM-JJ, JJ/MM/AAAA ou JJ-MM-AAAA, année à quatre chiffres',
    en: 'a date YYYY-MM-DD, DD/MM/YYYY or DD-MM-YYYY, with a four-digit year',
  },
  examples: ['2019-10-15', '15/10/2019', '15-10-2019'],
  sqlType: 'DATE',
  schema: { type: 'date' },
  parse(text) {
    if (iso.test(text)) return isDay(text) ? text : undefined
    if (!dayFirst.test(text)) return undefined
    const day = `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`
    return isDay(day) ? day : undefined
  },
  compileValue(expression) {
    const part = (start: number, length: number) => `substr(${expression}, ${start}, ${length})`
    return `case when ${compileMatches(expression, iso)} then try_cast(${expression} as date)
      when ${compileMatches(expression, dayFirst)}
      then try_cast(${part(7, 4)} || '-' || ${part(4, 2)} || '-' || ${part(1, 2)} as date) end`
  },
})

/** SQL that is true for a date that only month first can read, such as `04/25/2019`: its column may be all so. */
export function compileIsMonthFirst(expression: string): string {
  return compileMatches(expression, monthFirst)
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
