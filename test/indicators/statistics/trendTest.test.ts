import { expect, test } from 'vitest'
import { trendTest } from '../../../indicators/statistics/trendTest.ts'

// R, stats::prop.trend.test, the example of its documentation (smokers among patients of four hospitals)
const numerators = [83, 90, 129, 70]
const denominators = [86, 93, 136, 82]
const years = numerators.map((numerator, index) => ({
  year: 2015 + index,
  numerator,
  denominator: denominators[index] ?? 0,
}))

test('agrees with the published example', () => {
  const found = trendTest(years)
  expect(found?.chiSquared).toBeCloseTo(8.2249223, 6)
  expect(found?.slope).toBeLessThan(0)
})

test('counts how far the years stand off the line', () => {
  // R, prop.test of the same example: 12.6004 with 3 degrees of freedom. By hand φ = (12.6004 − 8.2249)/2 = 2.1877,
  // F = 8.2249/2.1877 = 3.7596 and, with 2 degrees of freedom, p = 1 − √(F/(2 + F)) = 0.1921
  const found = trendTest(years)
  expect(found?.phi).toBeCloseTo(2.1877, 3)
  expect(found?.p).toBeCloseTo(0.1921, 4)
})

test('is the test of Cochran and Armitage where the years keep to the line', () => {
  // 100, 110, 120 of 1,000: t̄ = 2, p = 0.11, Σx(t − t̄) = 20, χ² = 400/(0.0979 × 2000) = 2.04290; nothing is off
  // the line; P(χ² > 2.04290) = 2(1 − Φ(1.42930)) = 0.1529
  const found = trendTest([1, 2, 3].map((year) => ({ year, numerator: 90 + 10 * year, denominator: 1000 })))
  expect(found?.phi).toBe(1)
  expect(found?.chiSquared).toBeCloseTo(2.0429, 4)
  expect(found?.p).toBeCloseTo(0.1529, 4)
})

test('only the sign changes when the years run backwards', () => {
  const back = trendTest(years.map((one) => ({ ...one, year: -one.year })))
  expect(back?.chiSquared).toBeCloseTo(8.2249223, 6)
  expect(back?.slope).toBeGreaterThan(0)
})

test('says nothing of two years, nor where nothing varies', () => {
  expect(trendTest(years.slice(0, 2))).toBeUndefined()
  expect(trendTest(years.map((one) => ({ ...one, numerator: 0 })))).toBeUndefined()
  expect(trendTest([])).toBeUndefined()
})
