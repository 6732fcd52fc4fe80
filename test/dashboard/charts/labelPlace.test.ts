import { expect, test } from 'vitest'
import { findLabelPlace } from '../../../dashboard/charts/labelPlace.ts'

test('a name stands over a line that rises to its end, under one that falls to it', () => {
  expect(
    findLabelPlace(
      [
        { x: 0, y: 100 },
        { x: 100, y: 50 },
      ],
      40,
    ),
  ).toBe(50 - 11)
  expect(
    findLabelPlace(
      [
        { x: 0, y: 50 },
        { x: 100, y: 100 },
      ],
      40,
    ),
  ).toBe(100 + 13)
})

test('a name clears a peak that it covers, and the point where it begins', () => {
  // from 60 the line is at 40, 20 over its end; its peak at 80 is 30 over
  const line = [
    { x: 0, y: 100 },
    { x: 80, y: 20 },
    { x: 100, y: 50 },
  ]
  expect(findLabelPlace(line, 40)).toBe(50 + 13)
  // under it the line falls by 60 along the name: over it is nearer
  const dip = [
    { x: 0, y: 40 },
    { x: 80, y: 120 },
    { x: 100, y: 50 },
  ]
  expect(findLabelPlace(dip, 40)).toBe(50 - 11)
})

test('one point has its name over it, no point has none', () => {
  expect(findLabelPlace([{ x: 10, y: 30 }], 40)).toBe(30 - 11)
  expect(findLabelPlace([], 40)).toBeUndefined()
})
