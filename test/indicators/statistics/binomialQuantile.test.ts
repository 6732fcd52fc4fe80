import { expect, it } from 'vitest'
import { interpolatedBinomialQuantile } from '../../../indicators/statistics/binomialQuantile.ts'

// θ = 0.1 by the formula of Spiegelhalter 2005 (Statistics in Medicine 24:1185), recomputed with scipy
it.each([
  [20, -0.04959, -0.03972, 0.22847, 0.33517],
  [50, -0.01612, 0.01386, 0.17972, 0.24013],
  [100, 0.01418, 0.04038, 0.15772, 0.19836],
  [500, 0.05999, 0.07345, 0.12601, 0.14269],
])('n = %i', (n, ...expected) => {
  const limits = [0.001, 0.025, 0.975, 0.999].map((p) => interpolatedBinomialQuantile(p, n, 0.1))
  expect(limits.map((limit) => Number(limit.toFixed(5)))).toEqual(expected)
})

it('is worked out by hand for two people', () => {
  // θ = 0.5: F = 1/4, 3/4, 1; at p = 0.5, r = 1 and α = (3/4 − 1/2)/(1/2) = 1/2
  expect(interpolatedBinomialQuantile(0.5, 2, 0.5)).toBeCloseTo(0.25, 14)
})

it('does not lose itself in rates next to 0 or 1', () => {
  expect(interpolatedBinomialQuantile(0.975, 99, 1e-9)).toBeLessThan(1e-9)
  expect(interpolatedBinomialQuantile(0.025, 99, 1 - 1e-9)).toBeGreaterThan(0.97)
})
