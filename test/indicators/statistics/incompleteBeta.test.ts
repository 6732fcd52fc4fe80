import fc from 'fast-check'
import { expect, it } from 'vitest'
import { incompleteBeta } from '../../../indicators/statistics/incompleteBeta.ts'

it.each([
  // I_x(1, b) = 1 − (1 − x)^b; I_x(2, 3) at 0.2 = 6·0.2² − 8·0.2³ + 3·0.2⁴ = 0.1808; the arcsine law at its middle
  [0.3, 1, 4, 1 - 0.7 ** 4],
  [0.2, 2, 3, 0.1808],
  [0.5, 0.5, 0.5, 0.5],
  [0.25, 0.5, 0.5, 1 / 3],
  // with mpmath 1.3
  [0.9, 24, 0.5, 0.02526888879200365],
  [0.3, 81, 183, 0.41146159809547844],
])('I at %d of (%d, %d)', (x, a, b, expected) => {
  expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 13)
})

// Clopper–Pearson limits of x of n, computed in R (binom.test): each cuts 2.5 % off the binomial
it.each([
  [81, 263, 0.2527367456, 0.3676219226],
  [15, 148, 0.05784401008, 0.1616504903],
  [1, 29, 0.0008726468836, 0.1776442955],
  [23, 60, 0.260707058, 0.5178850486],
])('gives the binomial tails at the Clopper–Pearson limits of %i of %i', (x, n, lower, upper) => {
  expect(incompleteBeta(lower, x, n - x + 1)).toBeCloseTo(0.025, 8)
  expect(1 - incompleteBeta(upper, x + 1, n - x)).toBeCloseTo(0.025, 8)
})

it('gives the one tail at the Clopper–Pearson limit of 0 of 20', () => {
  expect(1 - incompleteBeta(0.168433471, 1, 20)).toBeCloseTo(0.025, 8)
})

it('is its own mirror image and rises with x', () => {
  const shape = fc.double({ min: 0.5, max: 50, noNaN: true })
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(share, share, shape, shape, (x, y, a, b) => {
      const mirrored = Math.abs(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a) - 1) < 1e-12
      const [low, high] = x < y ? [x, y] : [y, x]
      return mirrored && incompleteBeta(low, a, b) <= incompleteBeta(high, a, b) + 1e-13
    }),
  )
})
