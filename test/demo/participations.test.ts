import { describe, expect, test } from 'vitest'
import { parseUai } from '../../contracts/values/uai.ts'
import { participationColumns } from '../../demo/participationRow.ts'
import { type Line, readTable } from '../data/readTable.ts'

const amiens = readTable('sources/vigie-demo/participations/amiens-2015-2021/participations.csv')
const amarrages = readTable('sources/vigie-demo/participations/amarrages-plus-2025/participations.csv')
const isOneDay = (line: Line) => line.date_sortie === line.date_entree
const actionsOf = (path: string) => new Set(readTable(path).map(({ action }) => action))
const schools = readTable('sources/vigie-demo/territories/2026/territories.csv').filter(
  ({ niveau }) => niveau === 'school',
)

describe('Amiens', () => {
  const kept = amiens.filter((line) => !isOneDay(line))
  const persons = new Set(kept.map((line) => line.id_participant))

  test('4 437 persons once stays of one day are dropped, more before', () => {
    expect(persons.size).toBe(4437)
    expect(new Set(amiens.map((line) => line.id_participant)).size).toBeGreaterThan(4437)
  })

  test('re-entries under one convention, and persons under two', () => {
    const participations = new Set(kept.map((line) => `${line.convention} ${line.id_participant}`))
    expect(kept.length).toBeGreaterThan(participations.size)
    expect(participations.size).toBeGreaterThan(persons.size)
  })

  test('27 schools of the three departments, all used and all declared', () => {
    const declared = schools.map(({ code }) => code)
    expect(declared).toHaveLength(27)
    expect(new Set(amiens.map((line) => line.uai))).toEqual(new Set(declared))
    expect(new Set(amiens.map((line) => line.code_territoire))).toEqual(new Set(['02', '60', '80']))
  })

  test('entries lie in the period of their convention', () => {
    const periods: Record<string, [string, string]> = {
      '201502000': ['2015-09-01', '2017-08-31'],
      '201700148': ['2017-09-01', '2020-08-31'],
      '202000263': ['2020-09-01', '2021-08-31'],
    }
    for (const { convention = '', date_entree = '', date_sortie = '' } of amiens) {
      const [first, last] = periods[convention] ?? ['', '']
      expect(date_entree >= first && date_entree <= last && date_sortie <= last, date_entree).toBe(true)
    }
  })

  test('`minorite` is not collected in France', () => {
    expect(Object.keys(amiens[0] ?? {})).toEqual(
      participationColumns.filter((column) => column !== 'minorite'),
    )
    expect(Object.keys(amarrages[0] ?? {})).toEqual(participationColumns)
  })
})

test('Amarrages+ covers four levels and ten zones, to the end of 2025', () => {
  expect(new Set(amarrages.map((line) => line.action)).size).toBe(4)
  expect(new Set(amarrages.map((line) => line.code_territoire)).size).toBe(10)
  expect(amarrages.length).toBeGreaterThan(6_000)
  expect(amarrages.length).toBeLessThan(9_000)
  expect(
    amarrages.every(({ date_entree = '' }) => date_entree >= '2022-01-01' && date_entree <= '2025-12-31'),
  ).toBe(true)
})

describe.each([
  { name: 'Amiens', lines: amiens, actions: 'sources/gip-forinval/actions/2015-2021/actions.csv' },
  { name: 'Amarrages+', lines: amarrages, actions: 'sources/ccg-fwb/actions/2022-2025/actions.csv' },
])('$name', ({ lines, actions }) => {
  test('convention, person and day of entry are a key', () => {
    const keys = lines.map((line) => `${line.convention} ${line.id_participant} ${line.date_entree}`)
    expect(new Set(keys).size).toBe(lines.length)
  })

  test('every action exists', () => {
    const known = actionsOf(actions)
    expect(lines.filter(({ action }) => !known.has(action ?? ''))).toEqual([])
  })

  test('no exit before the entry, and ages from 11 to 25', () => {
    for (const { date_naissance, date_entree = '', date_sortie } of lines) {
      if (date_sortie) expect(date_sortie >= date_entree).toBe(true)
      if (!date_naissance) continue
      const age = (Date.parse(date_entree) - Date.parse(date_naissance)) / 31_557_600_000
      expect(age >= 11 && age < 26, `${date_naissance} ${date_entree}`).toBe(true)
    }
  })

  test('the stays of one person do not overlap', () => {
    const ends = new Map<string, string>()
    const sorted = lines.toSorted((a, b) => ((a.date_entree ?? '') < (b.date_entree ?? '') ? -1 : 1))
    for (const { id_participant = '', date_entree = '', date_sortie } of sorted) {
      expect(date_entree > (ends.get(id_participant) ?? '')).toBe(true)
      ends.set(id_participant, date_sortie || '9999')
    }
  })

  test('some records are incomplete, some exits unknown or keyed late', () => {
    const exits = lines.filter(({ date_sortie }) => date_sortie)
    expect(lines.some(({ niveau_diplome }) => niveau_diplome === '')).toBe(true)
    expect(exits.some(({ situation_sortie }) => situation_sortie === 'inconnue')).toBe(true)
    const delays = exits.flatMap(({ date_sortie = '', date_saisie_sortie }) =>
      date_saisie_sortie ? [(Date.parse(date_saisie_sortie) - Date.parse(date_sortie)) / 86_400_000] : [],
    )
    expect(delays.some((days) => days > 28)).toBe(true)
    expect(delays.filter((days) => days <= 28).length / delays.length).toBeGreaterThan(0.7)
  })
})

test('the UAI of the fictitious schools have a valid check letter and a number of no real school', () => {
  for (const { code = '' } of schools) {
    expect(parseUai(code)).toBe(code)
    expect(code).toMatch(/^0(02|60|80)900[1-9]/)
  }
})
