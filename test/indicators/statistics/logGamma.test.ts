import { expect, it } from 'vitest'
import { logGamma } from '../../../indicators/statistics/logGamma.ts'

it.each([
  [0.5, 0.5 * Math.log(Math.PI)],
  [1, 0],
  [1.5, Math.log(Math.sqrt(Math.PI) / 2)],
  [3, Math.log(2)],
  [11, Math.log(3_628_800)],
  // with mpmath 1.3
  [10.5, 13.940625219403763],
  [50, 144.5657439463449],
  [500.5, 2608.2229044109868],
])('ln Γ(%d)', (x, expected) => {
  const error = Math.abs(logGamma(x) - expected)
  expect(error).toBeLessThan(1e-14 * Math.max(1, expected))
})
