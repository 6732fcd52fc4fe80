import type { Repair } from '../language/columnType.ts'
import { compileMatches } from '../language/sql.ts'

const threeCharacters = /^0([0-9]{2}|2[AaBb])$/
const oneDigit = /^([0-9])$/
// The 101 departments by INSEE code; 20 (Corsica) ended in 1976.
const known = /^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[12346])$/

/** The two certain repairs of a department's code: `2` → `02`, and `002` → `02`, `02A` → `2A`. */
export const departmentRepairs: readonly Repair[] = [
  {
    id: 'department_zero',
    title: { fr: 'zéro de tête d’un département rendu', en: 'leading zero of a department restored' },
    compileSql: (expression) => compileMatches(expression, oneDigit),
  },
  {
    id: 'department_three_characters',
    title: {
      fr: 'département sur trois caractères ramené à deux',
      en: 'department in three characters brought to two',
    },
    compileSql: (expression) => compileMatches(expression, threeCharacters),
  },
]

/** `02` from `02`, `002` (Education ministry) or `2` (a spreadsheet); undefined when it is none of the 101. */
export function parseDepartment(text: string): string | undefined {
  const code = text.replace(threeCharacters, '$1').replace(oneDigit, '0$1').toUpperCase()
  return known.test(code) ? code : undefined
}

/** SQL for `parseDepartment`. */
export function compileDepartment(expression: string): string {
  const short = `regexp_replace(${expression}, '${threeCharacters.source}', '\\1')`
  const code = `upper(regexp_replace(${short}, '${oneDigit.source}', '0\\1'))`
  return `nullif(regexp_extract(${code}, '${known.source}'), '')`
}
