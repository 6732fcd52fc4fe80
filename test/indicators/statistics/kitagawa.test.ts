import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kitagawa } from '../../../indicators/statistics/kitagawa.ts'

// Das Gupta 1993, example 5.1: household headship by age, United States, 1970 and 1985, in %
const size1970 = [12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9]
const size1985 = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5]
const rate1970 = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8]
const rate1985 = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2]

const headship = size1970.map((size, age) => ({
  key: `${age}`,
  from: countsOf(size, rate1970[age]),
  to: countsOf(size1985[age], rate1985[age]),
}))

const share = fc
  .integer({ min: 1, max: 10_000 })
  .chain((n) => fc.record({ numerator: fc.nat(n), denominator: fc.constant(n) }))
const part = fc.record({ key: fc.string(), from: share, to: share })
const someParts = fc.array(part, { minLength: 1, maxLength: 20 })

describe('kitagawa', () => {
  it('gives the effects of Das Gupta’s example', () => {
    const found = kitagawa(headship)
    expect((found?.difference ?? 0) * 100).toBeCloseTo(47.694 - 44.7268, 4)
    expect((found?.mixEffect ?? 0) * 100).toBeCloseTo(1.2269, 4)
    expect((found?.rateEffect ?? 0) * 100).toBeCloseTo(1.7403, 4)
    expect((found?.difference ?? 0) * 100).toBeCloseTo(2.9672, 4)
  })

  it('sums to the change, part by part to the change of what each part brings', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const found = kitagawa(parts)
        if (!found) return false
        const before = parts.reduce((sum, { from }) => sum + from.denominator, 0)
        const after = parts.reduce((sum, { to }) => sum + to.denominator, 0)
        return (
          near(found.rateEffect + found.mixEffect, found.difference) &&
          found.parts.every(({ rateEffect, mixEffect }, i) => {
            const brought = (parts[i]?.to.numerator ?? 0) / after - (parts[i]?.from.numerator ?? 0) / before
            return near(rateEffect + mixEffect, brought)
          })
        )
      }),
    )
  })

  it('flips every sign when the dates are swapped', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const there = kitagawa(parts)
        const back = kitagawa(parts.map(({ key, from, to }) => ({ key, from: to, to: from })))
        if (!there || !back) return false
        return (
          near(there.difference, -back.difference) &&
          near(there.rateEffect, -back.rateEffect) &&
          near(there.mixEffect, -back.mixEffect)
        )
      }),
    )
  })

  it('finds no mix effect when the shares are equal', () => {
    fc.assert(
      fc.property(someParts, fc.integer({ min: 1, max: 9 }), (parts, times) => {
        const same = parts.map(({ key, from, to }) => ({
          key,
          from,
          to: {
            numerator: Math.min(to.numerator, from.denominator * times),
            denominator: from.denominator * times,
          },
        }))
        return kitagawa(same)?.parts.every(({ mixEffect }) => near(mixEffect, 0)) ?? false
      }),
    )
  })

  it('takes a part that is new or gone as mix', () => {
    const found = kitagawa([
      { key: 'stays', from: { numerator: 10, denominator: 100 }, to: { numerator: 10, denominator: 100 } },
      { key: 'new', from: { numerator: 0, denominator: 0 }, to: { numerator: 30, denominator: 100 } },
    ])
    // from 10/100 to 40/200: the new part brings 0.5·0.3 = 0.15, the other loses 0.5·0.1 = 0.05
    expect(found?.rateEffect).toBe(0)
    expect(found?.mixEffect).toBeCloseTo(0.1, 12)
    expect(found?.parts[1]?.mixEffect).toBeCloseTo(0.15, 12)
  })

  it('gives nothing when nobody is counted', () => {
    expect(kitagawa([])).toBeUndefined()
  })
})

function countsOf(size = 0, rate = 0) {
  return { numerator: (size * rate) / 100, denominator: size }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-12
}
