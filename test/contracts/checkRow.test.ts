import { describe, expect, test } from 'vitest'
import { operations } from '../../contracts/operations.ts'
import { participations } from '../../contracts/participations.ts'
import { publishedRates } from '../../contracts/publishedRates.ts'
import { sieiListings } from '../../contracts/sieiListings.ts'
import { checkRow } from './checkRow.ts'

const listing = {
  date_extraction: '15/10/2019',
  niveau: 'departement',
  code_territoire: '02',
  sexe: 'F',
  voie: 'lycee_gt',
  listes: '10',
}
const rate = {
  indicateur: 'neet_rate',
  definition: 'insee_neet_18_25',
  niveau: 'departement',
  code_territoire: '02',
  periode: '2017',
  valeur: '33,5',
  unite: 'pourcent',
  source: 'INSEE',
}

describe('blames', () => {
  const blame = (...args: Parameters<typeof checkRow>) =>
    checkRow(...args).problems.map(({ column, rule }) => `${column}: ${rule}`)

  test('a blank cell that must be filled', () => {
    expect(blame(sieiListings, { ...listing, voie: '  ' })).toEqual(['voie: missing_value'])
  })

  test('a marker in a required count, not in an optional one', () => {
    expect(blame(sieiListings, { ...listing, listes: 'ns' })).toEqual(['listes: count'])
    expect(checkRow(sieiListings, { ...listing, refus: 'ns' }).row?.refus).toBeNull()
  })

  test('every wrong cell at once', () => {
    const problems = checkRow(sieiListings, { ...listing, sexe: '1', date_extraction: '15/10/19' }).problems
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['date_extraction', '15/10/19'],
      ['sexe', '1'],
    ])
  })

  test('a part above the total', () => {
    expect(blame(sieiListings, { ...listing, refus: '11' })).toEqual(['refus: refus_at_most_listes'])
  })

  test('a level and a code that do not go together', () => {
    expect(blame(sieiListings, { ...listing, code_territoire: '20' })).toEqual([
      'code_territoire: territory_code',
    ])
  })

  test('a share above one, a per-cent sign in a part', () => {
    expect(blame(publishedRates, { ...rate, unite: 'part' })).toEqual(['valeur: share_within_bounds'])
    expect(blame(publishedRates, { ...rate, valeur: '0,5 %', unite: 'part' })).toEqual(['unite: unit_agrees'])
  })

  test('a share of the Union above the budget', () => {
    const operation = {
      operation: 'a',
      intitule: 'A',
      pays: 'FR',
      porteur: 'P',
      budget_total: '10',
      part_ue: '10,01',
    }
    expect(blame(operations, operation)).toEqual(['part_ue: part_ue_at_most_budget_total'])
  })
})

test('never quotes a personal value', () => {
  const { problems } = checkRow(participations, {
    date_naissance: '31/02/2001',
    id_participant: 'x'.repeat(200),
  })
  expect(problems.filter(({ column }) => column === 'date_naissance')).toMatchObject([
    { rule: 'date', value: '' },
  ])
  expect(problems.filter(({ column }) => column === 'id_participant')).toMatchObject([{ value: '' }])
})

test('warns of a partition that does not sum, once all its parts are there', () => {
  const parts = Object.fromEntries(sieiListings.columns.slice(8).map(({ name }) => [name, '0']))
  expect(checkRow(sieiListings, { ...listing, ...parts, emploi: '9' }).warnings).toMatchObject([
    { column: 'listes' },
  ])
  expect(checkRow(sieiListings, { ...listing, ...parts, emploi: '10' }).warnings).toEqual([])
  expect(checkRow(sieiListings, { ...listing, ...parts, emploi: '' }).warnings).toEqual([])
})
