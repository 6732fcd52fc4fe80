import { expect, test } from 'vitest'
import { matchTerritories } from '../../dashboard/components/matchTerritories.ts'
import { tree } from './territories/tree.ts'

const find = (typed: string) => matchTerritories(tree, typed, { language: 'fr' }).map(({ id }) => id)

test('a territory is found by name without accents or case, by code, by UAI and by id', () => {
  expect(find('aisne')).toEqual(['FR.D02'])
  expect(find('eluard')).toEqual(['FR.U0020001A'])
  expect(find('0020001a')).toEqual(['FR.U0020001A'])
  expect(find('02')[0]).toBe('FR.D02')
  expect(find('FR.A20')).toEqual(['FR.A20'])
  expect(find('fre2')).toEqual(['EU.FRE2'])
})

test('names that begin so come before names that contain it, wider territories first', () => {
  expect(find('fran')).toEqual(['FR', 'FR.R32'])
  expect(find('vilaine')).toEqual(['FR.D35'])
})

test('nothing matches nonsense, and nothing typed offers the widest', () => {
  expect(find('xyzzy')).toEqual([])
  expect(find('')[0]).toBe('EU')
})

test('a picker may leave territories out', () => {
  const found = matchTerritories(tree, 'i', { language: 'fr', accept: ({ level }) => level === 'department' })
  expect(found.every(({ level }) => level === 'department')).toBe(true)
})
