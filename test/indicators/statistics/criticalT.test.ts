import { expect, it } from 'vitest'
import { criticalT } from '../../../indicators/statistics/criticalT.ts'

it.each([
  // tan(0.475·π) and √(2·0.95²/(1 − 0.95²)) in closed form; the others as in printed tables, on with scipy 1.17
  [0.05, 1, Math.tan(0.475 * Math.PI)],
  [0.05, 2, Math.sqrt((2 * 0.95 ** 2) / (1 - 0.95 ** 2))],
  [0.05, 3, 3.1824463052837086],
  [0.05, 6, 2.4469118511449794],
  [0.05, 48, 2.0106347576242323],
  [0.05, 100, 1.983971518523552],
  [0.001, 3, 12.923978636687481],
  [0.001, 6, 5.958816178818765],
])('t at %d with %i degrees of freedom', (alpha, freedom, expected) => {
  expect(criticalT(alpha, freedom)).toBeCloseTo(expected, 10)
})
