import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shrinkRates } from '../../../indicators/statistics/shrink.ts'

describe('shrinkRates', () => {
  it('is worked out by hand for two territories', () => {
    // 10/100 and 30/100: m = 0.2, s² = 0.01, A = 0.01 − 0.16/100 = 0.0084, weight 0.0084/(0.0084 + 0.0016) = 0.84
    const shrunken = shrinkRates([
      { numerator: 10, denominator: 100 },
      { numerator: 30, denominator: 100 },
    ])
    expect(shrunken[0]).toBeCloseTo(0.2 - 0.84 * 0.1, 12)
    expect(shrunken[1]).toBeCloseTo(0.2 + 0.84 * 0.1, 12)
  })

  it('pulls small territories further than large ones', () => {
    const shares = [
      { numerator: 4, denominator: 20 },
      { numerator: 4000, denominator: 20_000 },
      { numerator: 1000, denominator: 10_000 },
      { numerator: 1500, denominator: 10_000 },
    ]
    const [small, large] = shrinkRates(shares)
    expect(Math.abs(0.2 - (small ?? 0))).toBeGreaterThan(Math.abs(0.2 - (large ?? 0)))
  })

  it('gives everybody the mean where chance explains the differences', () => {
    const shrunken = shrinkRates([
      { numerator: 1, denominator: 10 },
      { numerator: 2, denominator: 10 },
    ])
    expect(shrunken).toEqual([0.15, 0.15])
    expect(shrinkRates([{ numerator: 0, denominator: 10 }])).toEqual([0])
    expect(shrinkRates([])).toEqual([])
  })

  it('stays between the raw rate and the mean', () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.record({ numerator: fc.nat(n), denominator: fc.constant(n) }))
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 40 }), (shares) => {
        const mean =
          shares.reduce((sum, { numerator }) => sum + numerator, 0) /
          shares.reduce((sum, { denominator }) => sum + denominator, 0)
        return shrinkRates(shares).every((shrunken, i) => {
          const { numerator = 0, denominator = 1 } = shares[i] ?? {}
          const raw = numerator / denominator
          return shrunken >= Math.min(raw, mean) - 1e-15 && shrunken <= Math.max(raw, mean) + 1e-15
        })
      }),
    )
  })
})
