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
  expect(found?.p).toBeCloseTo(0.004131897, 8)
  expect(found?.slope).toBeLessThan(0)
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
