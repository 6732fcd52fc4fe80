import { expect, it } from 'vitest'
import { chiSquaredQuantile, chiSquaredTail, criticalZ } from '../../../indicators/statistics/chiSquared.ts'
import { Z95, Z998 } from '../../../indicators/statistics/wilson.ts'

it('gives the p-value of the smokers of R’s prop.trend.test', () => {
  expect(chiSquaredTail(8.2249223, 1)).toBeCloseTo(0.004131897, 9)
})

it.each([
  // to the three decimals of printed tables, and on with scipy 1.17
  [0.05, 1, 3.8414588206941285],
  [0.05, 4, 9.487729036781158],
  [0.05, 10, 18.30703805327515],
  [0.05, 100, 124.34211340400408],
  [0.001, 10, 29.58829844507442],
])('χ² exceeded with probability %d, %i degrees of freedom', (tail, freedom, expected) => {
  expect(chiSquaredQuantile(tail, freedom)).toBeCloseTo(expected, 10)
})

it('is −2·ln(tail) with two degrees of freedom', () => {
  expect(chiSquaredQuantile(0.05, 2)).toBeCloseTo(-2 * Math.log(0.05), 12)
})

it.each([
  [0.05, Z95],
  [0.002, Z998],
  [1e-6, 4.89163847569859],
  // Bonferroni over the 5,050 pairs of 101 departments
  [0.05 / 5050, 4.419324469575258],
])('two-sided z at %d', (alpha, expected) => {
  expect(criticalZ(alpha)).toBeCloseTo(expected, 12)
})
