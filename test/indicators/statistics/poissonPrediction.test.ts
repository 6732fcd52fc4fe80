import { expect, test } from 'vitest'
import { poissonPrediction } from '../../../indicators/statistics/poissonPrediction.ts'

test('carries a pace on, with the interval of a Poisson count', () => {
  // 100 in 12 months: 50 in the next 6; by hand 1.959964 × √(50 × 1.5) = 16.9738
  const ahead = poissonPrediction({ events: 100, time: 12 }, 6)
  expect(ahead?.value).toBe(50)
  expect(ahead?.lower).toBeCloseTo(33.0262, 4)
  expect(ahead?.upper).toBeCloseTo(66.9738, 4)
})

test('never predicts fewer than none', () => {
  // 1 in 12 months: 1 in the next 12, ± 1.96 × √2
  expect(poissonPrediction({ events: 1, time: 12 }, 12)?.lower).toBe(0)
  expect(poissonPrediction({ events: 0, time: 12 }, 12)).toEqual({ value: 0, lower: 0, upper: 0 })
})

test('knows no pace without time', () => {
  expect(poissonPrediction({ events: 5, time: 0 }, 6)).toBeUndefined()
})
