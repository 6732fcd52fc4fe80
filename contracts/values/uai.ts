import { type ColumnType, defineType, type Repair } from '../language/columnType.ts'
import { compileMatches, quoteText } from '../language/sql.ts'

// No I, O, Q. The rule holds on published codes such as 0802004U; the prefix is the department,
// 620 and 720 standing for Corsica.
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const eight = /^(0[0-8][0-9]|09[0-5]|9[78][0-9]|[67]20)[0-9]{4}[A-Za-z]$/
const withoutZero = /^[0-9]{6}[A-Za-z]$/

/** A spreadsheet took the leading zero of a school's number; the check letter proves which it was. */
export const uaiZero: Repair = {
  id: 'uai_zero',
  title: { fr: 'zéro de tête d’un code UAI rendu', en: 'leading zero of a UAI code restored' },
  compileSql: (expression) => compileMatches(expression, withoutZero),
}

/** A French school's code; seven characters get back the zero that a spreadsheet took. */
export const uai: ColumnType = defineType({
  name: 'uai',
  accepted: {
    fr: 'un code UAI\u202f: sept chiffres et leur lettre de contrôle, comme 0802004U',
    en: 'a UAI code: seven digits and their check letter, such as 0802004U',
  },
  examples: ['0802004U', '0142321X'],
  sqlType: 'VARCHAR',
  schema: { type: 'string', constraints: { pattern: '[0-9]{7}[A-Z]' } },
  repairs: [uaiZero],
  parse: parseUai,
  compileValue: compileUai,
})

/** The code in capitals with its eight characters; undefined when the check letter is not the right one. */
export function parseUai(text: string): string | undefined {
  const code = withoutZero.test(text) ? `0${text}` : text
  if (!eight.test(code)) return undefined
  const letter = code.slice(7).toUpperCase()
  return checkLetter(code.slice(0, 7)) === letter ? code.slice(0, 7) + letter : undefined
}

/** The check letter of seven digits. */
export function checkLetter(digits: string): string {
  return letters.charAt(Number(digits) % 23)
}

/** SQL for `parseUai`. */
export function compileUai(expression: string): string {
  const checked = (code: string) => {
    const letter = `substr(${quoteText(letters)}, cast(substr(${code}, 1, 7) as integer) % 23 + 1, 1)`
    return `case when ${letter} = upper(substr(${code}, 8, 1)) then upper(${code}) end`
  }
  const padded = `('0' || ${expression})`
  return `case when ${compileMatches(expression, eight)} then ${checked(expression)}
    when ${compileMatches(expression, withoutZero)} and ${compileMatches(padded, eight)} then ${checked(padded)} end`
}
