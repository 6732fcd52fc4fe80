import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overdispersion } from '../../../indicators/statistics/overdispersion.ts'

const counts: [number, number][] = [
  [12, 82],
  [30, 98],
  [26, 100],
  [50, 125],
  [42, 162],
  [71, 151],
  [4, 12],
  [29, 100],
  [48, 82],
  [36, 99],
]
const shares = counts.map(([numerator, denominator]) => ({ numerator, denominator }))
const theta = 348 / 1011

describe('overdispersion', () => {
  it('gives φ and τ² as the formulas written out in numpy do', () => {
    const found = overdispersion(shares, theta)
    expect(found?.phi).toBeCloseTo(4.009052917020549, 10)
    expect(found?.tauSquared).toBeCloseTo(0.008688259710023325, 12)
    expect(found?.widened).toBe(true)
  })

  it('is worked out by hand for two territories', () => {
    // p = 1/4 and 3/4, n = 300, θ = 1/2: asin √p = π/6 and π/3, asin √θ = π/4, so z = ∓2√300·π/12;
    // the quantiles pull both in by a tenth of their distance: z = ∓0.8·2√300·π/12
    const z = 0.8 * 2 * Math.sqrt(300) * (Math.PI / 12)
    const found = overdispersion(
      [
        { numerator: 75, denominator: 300 },
        { numerator: 225, denominator: 300 },
      ],
      0.5,
    )
    expect(found?.phi).toBeCloseTo(z * z, 10)
    // Σw − Σw²/Σw = 2·1200 − 1200 = 1200
    expect(found?.tauSquared).toBeCloseTo((2 * z * z - 1) / 1200, 12)
  })

  it('does not widen what chance explains', () => {
    const alike = Array.from({ length: 20 }, (_, i) => ({ numerator: 98 + (i % 5), denominator: 1000 }))
    const found = overdispersion(alike, 0.1)
    expect(found?.widened).toBe(false)
    expect(found?.tauSquared).toBe(0)
    expect(found?.phi).toBeLessThan(1)
  })

  it('says nothing of a single territory', () => {
    expect(overdispersion(shares.slice(0, 1), theta)).toBeUndefined()
  })

  it('has a variance exactly when it widens, and does not depend on the order', () => {
    const share = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.record({ numerator: fc.nat(n), denominator: fc.constant(n) }))
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 40 }), (some) => {
        const found = overdispersion(some, 0.2)
        const back = overdispersion(some.toReversed(), 0.2)
        if (!found || !back) return false
        return found.tauSquared > 0 === found.widened && Math.abs(found.phi - back.phi) < 1e-9
      }),
    )
  })
})
