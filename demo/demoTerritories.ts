import { checkLetter } from '../contracts/values/uai.ts'
import { type Department, partCodes } from './departments.ts'
import type { Row } from './writeCsv.ts'

export const territoryColumns = [
  'id',
  'niveau',
  'code',
  'nom_fr',
  'nom_en',
  'parent',
  'nuts',
  'valide_du',
  'valide_au',
]

export type School = { uai: string; number: number; department: string; kind: 'college' | 'lycee' }

const schoolsPerDepartment = 9
const collegesPerDepartment = 4

/** 27 schools of the académie d'Amiens that do not exist: no real UAI of the three departments runs from 9001. */
export const fictitiousSchools: readonly School[] = ['02', '60', '80'].flatMap((department, index) =>
  Array.from({ length: schoolsPerDepartment }, (_, i) => ({
    uai: withCheckLetter(`0${department}900${i + 1}`),
    number: index * schoolsPerDepartment + i + 1,
    department,
    kind: i < collegesPerDepartment ? ('college' as const) : ('lycee' as const),
  })),
)

export function* territoryRows({
  departments,
  schools,
}: {
  departments: readonly Department[]
  schools: readonly School[]
}): Iterable<Row> {
  for (const department of departments) {
    const parent = `FR.D${department.code}`
    for (const code of partCodes(department, 'bassins')) {
      const name = hyphenated(code)
      yield [
        `FR.B${code}`,
        'bassin',
        code,
        `Bassin fictif ${name}`,
        `Fictitious bassin ${name}`,
        parent,
        '',
        '',
        '',
      ]
    }
    for (const code of partCodes(department, 'psads')) {
      const name = hyphenated(code)
      yield [
        `FR.P${code}`,
        'psad',
        code,
        `PSAD fictive ${name}`,
        `Fictitious PSAD ${name}`,
        parent,
        '',
        '',
        '',
      ]
    }
  }
  for (const { uai, number, department } of schools) {
    const names = [`Établissement fictif ${number}`, `Fictitious school ${number}`]
    yield [`FR.U${uai}`, 'school', uai, ...names, `FR.D${department}`, '', '', '']
  }
}

/** Seven digits and the check letter of a UAI. */
export function withCheckLetter(digits: string): string {
  return `${digits}${checkLetter(digits)}`
}

function hyphenated(code: string): string {
  return `${code.slice(0, -1)}-${code.slice(-1)}`
}
