import { expect, it } from 'vitest'
import { gammaTail } from '../../../indicators/statistics/gammaTail.ts'

it.each([
  // Q(1, x) = e^−x and Q(2, x) = (1 + x)·e^−x, by parts
  [1, 0, 1],
  [1, 0.3, Math.exp(-0.3)],
  [1, 9, Math.exp(-9)],
  [2, 0.5, 1.5 * Math.exp(-0.5)],
  [2, 30, 31 * Math.exp(-30)],
  // with mpmath 1.3
  [0.5, 0.5, 0.3173105078629141],
  [0.5, 10, 7.744216431044084e-6],
  [5, 3, 0.8152632445237721],
  [5, 12, 0.007600390681066996],
  [50, 60, 0.08440668109369183],
  [50, 40, 0.9296649333406051],
])('Q(%d, %d)', (a, x, expected) => {
  expect(Math.abs(gammaTail(a, x) / expected - 1)).toBeLessThan(1e-12)
})
