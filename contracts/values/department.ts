import { compileMatches, quoteTexts } from '../language/sql.ts'

const metropolitan = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0'))

/** The 101 departments by INSEE code; `20` (Corsica) ended in 1976. */
export const departments: readonly string[] = [
  ...metropolitan.filter((code) => code !== '20'),
  ...['2A', '2B', '971', '972', '973', '974', '976'],
]
const known = new Set(departments)
const threeCharacters = /^0([0-9]{2}|2[AaBb])$/
const oneDigit = /^[0-9]$/

/** `02` from `02`, `002` (Education ministry) or `2` (a spreadsheet); undefined when it is none of the 101. */
export function parseDepartment(text: string): string | undefined {
  const short = threeCharacters.test(text) ? text.slice(1) : text
  const code = oneDigit.test(short) ? `0${short}` : upperAscii(short)
  return known.has(code) ? code : undefined
}

/** SQL for `parseDepartment`. */
export function compileDepartment(expression: string): string {
  const code = `case when ${compileMatches(expression, threeCharacters)} then upper(substr(${expression}, 2))
    when ${compileMatches(expression, oneDigit)} then '0' || ${expression} else upper(${expression}) end`
  return `case when ${expression} in (${quoteTexts(departments)}) then ${expression}
    when (${code}) in (${quoteTexts(departments)}) then (${code}) end`
}

// Only a and b can be at stake, and toUpperCase would turn other letters into ASCII.
function upperAscii(text: string): string {
  return text.replaceAll(/[ab]/g, (letter) => letter.toUpperCase())
}
