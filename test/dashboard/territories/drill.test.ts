import { expect, test } from 'vitest'
import { defaultState } from '../../../dashboard/state/viewState.ts'
import {
  chooseInside,
  findLevelsBelow,
  findPlaceShown,
  findWay,
} from '../../../dashboard/views/territories/drill.ts'
import { findSelection } from '../../../dashboard/views/territories/selection.ts'
import type { LevelId } from '../../../indicators/territory.ts'
import { figure } from './figure.ts'
import { tree } from './tree.ts'

const published: readonly LevelId[] = ['country', 'region', 'academy', 'department', 'school']
const show = (...territories: string[]) => ({
  tree,
  selection: findSelection(
    territories.map((territory) => figure({ territory })),
    defaultState,
    tree,
  ),
})

test('what contains all that is shown is the parent, or the narrowest there is below the Union', () => {
  expect(findPlaceShown(show('FR.D02', 'FR.D60'), null)).toBe('FR.A20')
  expect(findPlaceShown(show('FR.D02', 'FR.D59'), null)).toBe('FR.R32')
  expect(findPlaceShown(show('FR.D02', 'FR.D35'), null)).toBe('FR')
  expect(findPlaceShown(show('FR.D02', 'FR.D60'), 'FR.R32')).toBe('FR.R32')
  expect(findPlaceShown(show('FR'), null)).toBeUndefined()
  expect(findPlaceShown(show(), 'nowhere')).toBeUndefined()
})

test('each step of the way shows the territories of the next, where the indicator has them', () => {
  expect(findWay('FR.D02', { tree, published, level: 'school' })).toEqual([
    { parent: 'FR', level: 'region' },
    { parent: 'FR.R32', level: 'academy' },
    { parent: 'FR.A20', level: 'department' },
    { parent: 'FR.D02', level: 'school' },
  ])
  expect(findWay('FR.A20', { tree, published: ['region', 'department'], level: 'department' })).toEqual([
    { parent: 'FR', level: 'region' },
    { parent: 'FR.R32', level: 'department' },
    { parent: 'FR.A20', level: 'department' },
  ])
})

test('the levels below are those that the territory holds and the indicator has, nearest first', () => {
  expect(findLevelsBelow('FR', { tree, published })).toEqual(['region', 'academy', 'department', 'school'])
  expect(findLevelsBelow('FR.D02', { tree, published })).toEqual(['school'])
  expect(findLevelsBelow('FR.D59', { tree, published })).toEqual([])
  expect(findLevelsBelow('FR.R32', { tree, published: ['region'] })).toEqual([])
})

test('the reference is kept where it contains what is shown', () => {
  const inside = { level: 'department', parent: 'FR.A20' } as const
  expect(chooseInside(inside, tree, 'FR.R32')).toEqual({ ...inside, reference: 'FR.R32' })
  expect(chooseInside(inside, tree, 'FR.A20')).toEqual({ ...inside, reference: 'FR.A20' })
  expect(chooseInside(inside, tree, 'FR.A09')).toEqual({ ...inside, reference: null })
})
