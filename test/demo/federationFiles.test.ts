import { expect, test } from 'vitest'
import { readTable, sumOf } from '../data/readTable.ts'

const absences = readTable('sources/vigie-demo/fwb_absences/2024-2025/fwb_absences.csv')
const exits = readTable('sources/vigie-demo/fwb_exits/2022-2023/fwb_exits.csv')

test.each([
  ['2012-2013', 11_530, '30'],
  ['2020-2021', 49_993, '9'],
  ['2021-2022', 63_939, '9'],
  ['2022-2023', 85_000, '9'],
  ['2023-2024', 93_000, '9'],
])('%s: %d reported pupils as published, threshold %s', (year, reported, threshold) => {
  const lines = absences.filter(({ annee_scolaire }) => annee_scolaire === year)
  expect(sumOf(lines, 'signales')).toBe(reported)
  expect(new Set(lines.map(({ seuil_demi_jours }) => seuil_demi_jours))).toEqual(new Set([threshold]))
})

test('7 % of pupils reported in 2020-2021, 13 % in 2023-2024', () => {
  const share = (year: string) => {
    const lines = absences.filter(({ annee_scolaire }) => annee_scolaire === year)
    return sumOf(lines, 'signales') / sumOf(lines, 'eleves')
  }
  expect(share('2020-2021')).toBeCloseTo(0.07, 2)
  expect(share('2023-2024')).toBeCloseTo(0.13, 2)
})

test('premature exits: 7 989 in 2013-2014, 5 to 6 % every year, never more than pupils', () => {
  expect(
    sumOf(
      exits.filter(({ annee_scolaire }) => annee_scolaire === '2013-2014'),
      'sortants',
    ),
  ).toBe(7_989)
  for (const year of new Set(exits.map(({ annee_scolaire }) => annee_scolaire))) {
    const lines = exits.filter(({ annee_scolaire }) => annee_scolaire === year)
    const rate = sumOf(lines, 'sortants') / sumOf(lines, 'eleves')
    expect(rate).toBeGreaterThan(0.049)
    expect(rate).toBeLessThan(0.06)
  }
  expect(exits.filter(({ sortants, eleves }) => Number(sortants) > Number(eleves))).toEqual([])
})

test('expenditure stays below the published budgets, and each state below the one before', () => {
  const lines = readTable('sources/vigie-demo/expenditures/2025/expenditures.csv')
  const spent = (isBelgian: boolean, state: string) =>
    sumOf(
      lines.filter(
        ({ convention, etat }) => (convention === 'amarrages-plus') === isBelgian && etat === state,
      ),
      'montant',
    )
  for (const [isBelgian, budget] of [
    [false, 8_912_145.13],
    [true, 85_391_066],
  ] as const) {
    const amounts = ['realisee', 'declaree', 'certifiee', 'payee'].map((state) => spent(isBelgian, state))
    expect([budget, ...amounts]).toEqual([budget, ...amounts].toSorted((a, b) => b - a))
  }
})
