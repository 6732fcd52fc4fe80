import { describe, expect, it } from 'vitest'
import { fitLine, predict } from '../../../indicators/statistics/leastSquares.ts'

// speed (mph) and stopping distance (ft) of 50 cars: R's `cars`, from Ezekiel 1930
const speed = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16,
  17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
]
const distance = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32,
  40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
]
const cars = speed.map((x, i) => ({ x, y: distance[i] ?? Number.NaN }))

describe('predict', () => {
  it.each([
    [10, 21.7449927, -9.80960079, 53.2995862],
    [30, 100.3931679, 66.86529334, 133.9210424],
  ])('agrees with R’s predict.lm on cars at speed %i', (x, value, lower, upper) => {
    const line = fitLine(cars)
    if (!line) throw new Error('no line')
    const found = predict(line, x)
    expect(found.value).toBeCloseTo(value, 7)
    expect(found.lower).toBeCloseTo(lower, 7)
    expect(found.upper).toBeCloseTo(upper, 7)
  })
})

it('fits no line through two points, or above a single x', () => {
  expect(
    fitLine([
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]),
  ).toBeUndefined()
  expect(fitLine([1, 2, 3].map((y) => ({ x: 1, y })))).toBeUndefined()
})
