import { expect, test } from 'vitest'
import { createLru } from '../../../api/http/lru.ts'

test('what was asked for least lately goes first, and the weight stays within bounds', () => {
  const lru = createLru<number>({ most: 12, weigh: (value) => value })
  for (const [key, value] of Object.entries({ a: 3, b: 3, c: 3, d: 3 })) lru.set(key, value)
  expect(lru.get('a')).toBe(3)
  lru.set('e', 3)
  expect(['a', 'b', 'c', 'd', 'e'].map(lru.get)).toEqual([3, undefined, 3, 3, 3])
  lru.set('e', 1)
  lru.set('f', 2)
  expect(['a', 'c', 'd', 'e', 'f'].map(lru.get)).toEqual([3, 3, 3, 1, 2])
})

test('what weighs more than a quarter is not held, nor what it was before', () => {
  const lru = createLru<number>({ most: 12, weigh: (value) => value })
  lru.set('a', 1)
  lru.set('a', 4)
  expect(lru.get('a')).toBeUndefined()
})
