import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardise } from '../../../indicators/statistics/standardise.ts'

describe('standardise', () => {
  it('weighs the strata as the standard does', () => {
    // by hand: 0.6·30/400 + 0.4·12/100 = 0.093; 0.36·0.075·0.925/400 + 0.16·0.12·0.88/100 = 0.0002313975
    const found = standardise([
      { numerator: 30, denominator: 400, weight: 600 },
      { numerator: 12, denominator: 100, weight: 400 },
    ])
    expect(found).toMatchObject({
      value: expect.closeTo(0.093, 12),
      variance: expect.closeTo(0.0002313975, 12),
    })
  })

  it('is the crude rate with Wilson’s interval when there is one stratum', () => {
    expect(standardise([{ numerator: 20, denominator: 100, weight: 3 }])).toEqual({
      value: 0.2,
      variance: expect.closeTo(0.0016, 12),
      lower: expect.closeTo(0.1333669333310325, 12),
      upper: expect.closeTo(0.28882916559315885, 12),
    })
  })

  it('refuses fewer than ten events', () => {
    const nine = [
      { numerator: 4, denominator: 400, weight: 1 },
      { numerator: 5, denominator: 100, weight: 1 },
    ]
    expect(standardise(nine)).toEqual({ refused: 'fewer_than_ten_events' })
    expect(standardise([...nine, { numerator: 1, denominator: 9, weight: 1 }])).toHaveProperty('value')
    expect(standardise([])).toEqual({ refused: 'fewer_than_ten_events' })
  })

  it('refuses a stratum that only the standard has, and ignores one that it has not', () => {
    const many = { numerator: 40, denominator: 400, weight: 1 }
    expect(standardise([many, { numerator: 0, denominator: 0, weight: 2 }])).toEqual({
      refused: 'empty_stratum',
    })
    expect(standardise([many, { numerator: 0, denominator: 0, weight: 0 }])).toMatchObject({ value: 0.1 })
  })

  it('lies among the rates of the strata, and its interval within 0 and 1', () => {
    const stratum = fc.integer({ min: 20, max: 5000 }).chain((n) =>
      fc.record({
        numerator: fc.integer({ min: 10, max: n }),
        denominator: fc.constant(n),
        weight: fc.integer({ min: 1, max: 1000 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
        const found = standardise(strata)
        if ('refused' in found) return false
        const rates = strata.map(({ numerator, denominator }) => numerator / denominator)
        return (
          found.value >= Math.min(...rates) - 1e-12 &&
          found.value <= Math.max(...rates) + 1e-12 &&
          found.lower >= -1e-12 &&
          found.upper <= 1 + 1e-12 &&
          found.lower <= found.value &&
          found.upper >= found.value
        )
      }),
    )
  })

  it('does not change when territory and weights are the standard itself', () => {
    const strata = [
      { numerator: 30, denominator: 400, weight: 400 },
      { numerator: 12, denominator: 100, weight: 100 },
    ]
    expect(standardise(strata)).toMatchObject({ value: expect.closeTo(42 / 500, 12) })
  })
})
