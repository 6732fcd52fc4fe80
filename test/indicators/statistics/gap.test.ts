import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gapToReference } from '../../../indicators/statistics/gap.ts'

it('is (1 − w) times the difference to the rest of the reference', () => {
  // 56 of 70 in a reference of 104 of 150, so the rest is 48 of 80 and w = 70/150: Newcombe's example
  const gap = gapToReference({ numerator: 56, denominator: 70 }, { numerator: 104, denominator: 150 })
  const outside = 80 / 150
  expect(gap?.points.value).toBeCloseTo(0.2 * outside, 9)
  expect(gap?.points.lower).toBeCloseTo(0.0524314724 * outside, 9)
  expect(gap?.points.upper).toBeCloseTo(0.333872654 * outside, 9)
  expect(gap?.people.value).toBeCloseTo(70 * 0.2 * outside, 9)
})

it('equals the plain gap between the two rates', () => {
  const counts = fc
    .tuple(fc.nat(500), fc.integer({ min: 500, max: 900 }), fc.nat(500), fc.integer({ min: 500, max: 900 }))
    .map(([x, n, restX, restN]) => ({
      territory: { numerator: x, denominator: n },
      reference: { numerator: x + restX, denominator: n + restN },
    }))
  fc.assert(
    fc.property(counts, ({ territory, reference }) => {
      const gap = gapToReference(territory, reference)
      const plain = territory.numerator / territory.denominator - reference.numerator / reference.denominator
      return gap !== undefined && Math.abs(gap.points.value - plain) < 1e-12
    }),
  )
})

it('does not exist for a territory that is its whole reference', () => {
  expect(gapToReference({ numerator: 5, denominator: 50 }, { numerator: 5, denominator: 50 })).toBeUndefined()
})
