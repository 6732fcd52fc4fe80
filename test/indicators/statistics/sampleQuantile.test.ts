import { expect, it } from 'vitest'
import { sampleQuantile } from '../../../indicators/statistics/sampleQuantile.ts'

it('interpolates between order statistics as R does by default', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(sampleQuantile(ten, 0.1)).toBeCloseTo(1.9, 12)
  expect(sampleQuantile(ten, 0.9)).toBeCloseTo(9.1, 12)
  expect(sampleQuantile(ten, 0)).toBe(1)
  expect(sampleQuantile(ten, 1)).toBe(10)
  expect(sampleQuantile([7], 0.1)).toBe(7)
  expect(sampleQuantile([], 0.1)).toBeUndefined()
})
