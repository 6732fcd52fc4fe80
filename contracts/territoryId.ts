import type { Repair } from './language/columnType.ts'
import { compileMatches, quoteText } from './language/sql.ts'
import { compileDepartment, departmentRepairs, parseDepartment } from './values/department.ts'
import { compileFase, decimalCode, parseFase } from './values/fase.ts'
import { compileFwbZone, parseFwbZone } from './values/fwbZone.ts'
import { compileUai, parseUai, uaiZero } from './values/uai.ts'

/** How the codes of one level become ids: read in order, the first that reads the code wins. */
interface Reading {
  level: string
  prefix: string
  parse(code: string): string | undefined
  compile(expression: string): string
  /** What reading a code of this level may have mended in it. */
  repairs?: readonly Repair[]
}

const countries: Readonly<Record<string, string>> = {
  FR: 'FR',
  BE: 'BE',
  // INSEE's aggregates: France métropolitaine, France de province.
  M: 'FR.M',
  PROV: 'FR.PROV',
}
// Eurostat's country codes and its union of 27 are nodes of the national tree.
const nutsRoots: Readonly<Record<string, string>> = { FR: 'FR', BE: 'BE', EU: 'EU', EU27_2020: 'EU' }

// Académies and regions have two digits: one alone has lost its zero.
const lostZero: Repair = {
  id: 'code_zero',
  title: {
    fr: 'zéro de tête d’un code d’académie ou de région rendu',
    en: 'leading zero of the code of an académie or region restored',
  },
  compileSql: (expression) => compileMatches(expression, /^[0-9]$/),
}

const readings: readonly Reading[] = [
  oneOf('pays', countries),
  twoDigits('region', 'FR.R'),
  twoDigits('academie', 'FR.A'),
  {
    level: 'departement',
    prefix: 'FR.D',
    repairs: departmentRepairs,
    parse: parseDepartment,
    compile: compileDepartment,
  },
  asWritten('bassin', 'FR.B', /^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/),
  asWritten('psad', 'FR.P', /^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/),
  { level: 'etablissement', prefix: 'FR.U', parse: parseUai, compile: compileUai, repairs: [uaiZero] },
  {
    level: 'etablissement',
    prefix: 'BE.FWB.F',
    repairs: [decimalCode],
    parse: parseFase,
    compile: compileFase,
  },
  oneOf('communaute', { FWB: 'BE.FWB' }),
  {
    level: 'zone',
    prefix: 'BE.FWB.Z',
    repairs: [decimalCode],
    parse: parseFwbZone,
    compile: compileFwbZone,
  },
  oneOf('nuts', nutsRoots),
  asWritten('nuts', 'EU.', /^(FR|BE)[A-Z0-9]{1,3}$/),
]

/** The Vigie id of a territory named by level and code: `departement` `2` → `FR.D02`; undefined when it is none. */
export function parseTerritoryId(level: string, code: string): string | undefined {
  for (const reading of readings) {
    const parsed = reading.level === level ? reading.parse(code) : undefined
    if (parsed !== undefined) return reading.prefix + parsed
  }
  return undefined
}

/** SQL for `parseTerritoryId`; null when it is none. */
export function compileTerritoryId(level: string, code: string): string {
  const levels = [...new Set(readings.map((reading) => reading.level))]
  const cases = levels.map((name) => {
    const ids = readings
      .filter((reading) => reading.level === name)
      .map((reading) => `${quoteText(reading.prefix)} || (${reading.compile(code)})`)
    return `when ${quoteText(name)} then coalesce(${ids.join(', ')})`
  })
  return `case ${level} ${cases.join(' ')} end`
}

/** A repair of the codes of one level, and SQL for the code it leaves. */
export interface CodeRepair extends Repair {
  level: string
  compileKept(code: string): string
}

/** Every certain repair of a territory's code. */
export const codeRepairs: readonly CodeRepair[] = readings.flatMap(({ level, compile, repairs = [] }) =>
  repairs.map((repair) => ({ ...repair, level, compileKept: compile })),
)

function oneOf(level: string, ids: Readonly<Record<string, string>>): Reading {
  const cases = Object.entries(ids).map(([code, id]) => `when ${quoteText(code)} then ${quoteText(id)}`)
  return {
    level,
    prefix: '',
    parse: (code) => (Object.hasOwn(ids, code) ? ids[code] : undefined),
    compile: (expression) => `case ${expression} ${cases.join(' ')} end`,
  }
}

function twoDigits(level: string, prefix: string): Reading {
  const written = /^[0-9]{1,2}$/
  return {
    level,
    prefix,
    repairs: [lostZero],
    parse: (code) => (written.test(code) ? code.padStart(2, '0') : undefined),
    compile: (expression) =>
      `case when ${compileMatches(expression, written)} then right('0' || ${expression}, 2) end`,
  }
}

function asWritten(level: string, prefix: string, written: RegExp): Reading {
  return {
    level,
    prefix,
    parse: (code) => (written.test(code) ? code : undefined),
    compile: (expression) => `case when ${compileMatches(expression, written)} then ${expression} end`,
  }
}
