import { describe, expect, test } from 'vitest'
import { sieiParts } from '../../contracts/sieiListings.ts'
import { type Line, readTable, sumOf } from '../data/readTable.ts'

const listings = readTable('sources/vigie-demo/siei_listings/2015-2021/siei_listings.csv')
const enrolments = readTable('sources/vigie-demo/enrolments/2014-2021/enrolments.csv')
const amiens = ['02', '60', '80']
const found = ['hors_champ', 'formation_scolaire', 'apprentissage', 'formation_professionnelle']

describe('listings', () => {
  test('every partition adds up to the list', () => {
    const wrong = listings.filter(
      (line) => Number(line.listes) !== sieiParts.reduce((sum, part) => sum + Number(line[part]), 0),
    )
    expect(wrong).toEqual([])
  })

  test('seven school years, three extractions each on the same days', () => {
    const days = [...new Set(listings.map((line) => line.date_extraction))]
    expect(days).toHaveLength(21)
    expect(new Set(days.map((day) => day?.slice(5)))).toEqual(new Set(['10-15', '01-15', '03-15']))
  })

  test.each(['listes', ...sieiParts])('bassins and PSAD each add up to their department: %s', (column) => {
    const key = (line: Line) => [line.date_extraction, line.sexe, line.voie, line.tranche_age].join(' ')
    expect(additivityErrors(listings, column, key)).toEqual([])
  })

  test('some parts of a bassin fall under the disclosure threshold', () => {
    const small = listings.filter(
      ({ niveau, listes }) => niveau === 'bassin' && Number(listes) > 0 && Number(listes) < 5,
    )
    expect(small.length).toBeGreaterThan(100)
  })
})

describe('enrolments', () => {
  test('eight school years', () => {
    expect(new Set(enrolments.map((line) => line.rentree_scolaire)).size).toBe(8)
  })

  test('bassins and PSAD each add up to their department', () => {
    const key = (line: Line) => [line.rentree_scolaire, line.sexe, line.voie, line.secteur].join(' ')
    expect(additivityErrors(enrolments, 'effectif', key)).toEqual([])
  })
})

describe('calibration on the published figures of 2019', () => {
  const numerator = (codes: string[]) => {
    const lines = listings.filter((line) => line.date_extraction === '2019-10-15' && isCounted(line, codes))
    return sumOf(lines, 'listes') - found.reduce((sum, part) => sum + sumOf(lines, part), 0)
  }
  const base = (codes: string[]) =>
    sumOf(
      enrolments.filter((line) => line.rentree_scolaire === '2018-2019' && isCounted(line, codes)),
      'effectif',
    )
  const isCounted = (line: Line, codes: string[]) =>
    line.niveau === 'departement' && line.voie !== 'college' && codes.includes(line.code_territoire ?? '')

  test('about 5 000 of 58 800, 8.5 %, in the académie d’Amiens; 7.2 % in the region', () => {
    expect(base(amiens)).toBe(58_800)
    expect(Math.abs(numerator(amiens) - 5_000)).toBeLessThan(50)
    expect(numerator(amiens) / base(amiens)).toBeCloseTo(0.085, 3)
    const region = [...amiens, '59', '62']
    expect(numerator(region) / base(region)).toBeCloseTo(0.072, 3)
  })

  test('the Aisne is the highest', () => {
    const rates = [...amiens, '59', '62'].map((code) => numerator([code]) / base([code]))
    expect(Math.max(...rates)).toBe(rates[0])
  })
})

/** Departments whose bassins, or whose PSAD, do not add up to them, by key. */
function additivityErrors(lines: readonly Line[], column: string, key: (line: Line) => string): string[] {
  const totals = new Map<string, Record<string, number>>()
  for (const line of lines) {
    const name = `${line.code_territoire?.slice(0, 2)} ${key(line)}`
    const levels = totals.get(name) ?? {}
    const level = line.niveau ?? ''
    levels[level] = (levels[level] ?? 0) + Number(line[column])
    totals.set(name, levels)
  }
  return [...totals]
    .filter(([, { departement, bassin, psad }]) => departement !== bassin || departement !== psad)
    .map(([name]) => name)
}
