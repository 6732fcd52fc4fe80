import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson, Z998 } from '../../../indicators/statistics/wilson.ts'

// PHEindicatormethods 2.1.0 test data, and Newcombe 1998 (Statistics in Medicine 17:857) recomputed in R
const published: [number, number, number, number][] = [
  [1, 100, 0.0017674320641406511, 0.054486196178705294],
  [5, 100, 0.02154367915436798, 0.11175046923191911],
  [20, 100, 0.1333669333310325, 0.28882916559315885],
  [65, 100, 0.5525444329688797, 0.7363575175690247],
  [81, 263, 0.2552885199, 0.366209577],
  [15, 148, 0.06238639953, 0.1604872417],
  [0, 20, 0, 0.1611251581],
  [1, 29, 0.006113214293, 0.1717552188],
  [23, 60, 0.2708827237, 0.5098240418],
]

describe('wilson', () => {
  it.each(published)('%i of %i', (x, n, lower, upper) => {
    expect(wilson(x, n)?.lower).toBeCloseTo(lower, 9)
    expect(wilson(x, n)?.upper).toBeCloseTo(upper, 9)
  })

  it('gives nothing for nobody', () => {
    expect(wilson(0, 0)).toBeUndefined()
  })

  it('stays within 0 and 1, holds the share, and widens with z', () => {
    const share = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(share, ([x, n]) => {
        const narrow = wilson(x, n)
        const wide = wilson(x, n, { z: Z998 })
        if (!narrow || !wide) return false
        return (
          narrow.lower >= 0 &&
          narrow.upper <= 1 &&
          narrow.lower <= x / n + 1e-12 &&
          narrow.upper >= x / n - 1e-12 &&
          wide.lower <= narrow.lower &&
          wide.upper >= narrow.upper
        )
      }),
    )
  })
})
