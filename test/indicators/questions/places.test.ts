import { expect, test } from 'vitest'
import { findPlaces, findReferencePlaces } from '../../../indicators/questions/places.ts'
import { findSiblings } from '../../../indicators/questions/siblingChoice.ts'
import { tree } from '../../dashboard/territories/tree.ts'

test('looks at the territory, then its statistical region, then what contains it', () => {
  expect(findPlaces(tree, 'FR.D02')).toEqual(['FR.D02', 'EU.FRE2', 'FR.A20', 'FR.R32', 'FR'])
  expect(findPlaces(tree, 'FR')).toEqual(['FR'])
})

test('compares with the territories people speak of, narrowest first', () => {
  expect(findReferencePlaces(tree, 'FR.D02')).toEqual(['FR.R32', 'FR'])
  expect(findReferencePlaces(tree, 'FR')).toEqual([])
})

test('places a territory among its like', () => {
  expect(findSiblings(tree, 'FR.D02')).toEqual({
    level: 'department',
    parent: 'FR.R32',
    picture: 'departments',
  })
  expect(findSiblings(tree, 'FR')).toEqual({ level: 'department', parent: 'FR', picture: 'departments' })
  expect(findSiblings(tree, 'EU.FRE2')).toEqual({ level: 'nuts2', parent: 'FR', picture: 'dots' })
  expect(findSiblings(tree, 'nowhere')).toBeUndefined()
})
