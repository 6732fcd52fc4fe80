import { expect, it } from 'vitest'
import { newcombe } from '../../../indicators/statistics/newcombe.ts'

// 56/70 − 48/80 is Newcombe's own example (1998, Statistics in Medicine 17:873); the others recomputed in R
const published: [number, number, number, number, number, number, number][] = [
  [56, 70, 48, 80, 0.2, 0.0524314724, 0.333872654],
  [9, 10, 3, 10, 0.6, 0.1705227239, 0.8090179735],
  [5, 56, 0, 29, 0.08928571429, -0.0381371479, 0.19256001386],
  [0, 10, 0, 20, 0, -0.1611251581, 0.2775327999],
  [10, 10, 0, 10, 1, 0.6075093504, 1],
]

it.each(published)('%i/%i − %i/%i', (x1, n1, x2, n2, value, lower, upper) => {
  const difference = newcombe({ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 })
  expect(difference?.value).toBeCloseTo(value, 9)
  expect(difference?.lower).toBeCloseTo(lower, 9)
  expect(difference?.upper).toBeCloseTo(upper, 9)
})

it('gives nothing when one side is empty', () => {
  expect(newcombe({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeUndefined()
})
