import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelLimits, funnelPosition } from '../../../indicators/statistics/funnel.ts'
import { wilson, Z95, Z998 } from '../../../indicators/statistics/wilson.ts'

const approximate = { exactBelow: 0 }

describe('approximate limits', () => {
  // PHEindicatormethods test data (testdata_funnel_prop_outputs.csv), in %, baseline 80.642448 %
  it.each([
    [1, 3.204264, 100, 0, 100],
    [2, 25.885383, 100, 0, 100],
    [5, 46.011039, 100, 26.039864, 100],
    [10, 56.154344, 100, 42.03259, 100],
    [18, 62.390093, 98.894803, 51.864359, 100],
    [24, 64.835445, 96.449451, 55.719892, 100],
  ])('n = %i', (n, lower95, upper95, lower998, upper998) => {
    const limits = funnelLimits(n, 0.8064244785714955, approximate)
    expect(limits?.method).toBe('approximate')
    expect((limits?.at95.lower ?? 0) * 100).toBeCloseTo(lower95, 6)
    expect((limits?.at95.upper ?? 0) * 100).toBeCloseTo(upper95, 6)
    expect((limits?.at998.lower ?? 0) * 100).toBeCloseTo(lower998, 6)
    expect((limits?.at998.upper ?? 0) * 100).toBeCloseTo(upper998, 6)
  })

  it('leave a rate outside exactly when its Wilson interval excludes the reference', () => {
    const cases = fc
      .integer({ min: 1, max: 20_000 })
      .chain((n) =>
        fc.tuple(
          fc.integer({ min: 0, max: n }),
          fc.constant(n),
          fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ),
      )
      .map(([x, n, near]) => ({ x, n, theta: Math.min(0.99, Math.max(0.01, x / n + (near - 0.5) * 0.2)) }))
    fc.assert(
      fc.property(cases, ({ x, n, theta }) => {
        const limits = funnelLimits(n, theta, approximate)
        if (!limits) return false
        const position = funnelPosition(x, n, limits)
        const excludedAt = (z: number) => {
          const bounds = wilson(x, n, { z })
          return bounds !== undefined && (theta < bounds.lower || theta > bounds.upper)
        }
        return (position !== 'inside') === excludedAt(Z95) && position.endsWith('998') === excludedAt(Z998)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('exact limits', () => {
  it('stand in below a hundred people, clipped to 0', () => {
    const limits = funnelLimits(50, 0.1)
    expect(limits?.method).toBe('exact')
    expect(limits?.at95.lower).toBeCloseTo(0.01386, 5)
    expect(limits?.at95.upper).toBeCloseTo(0.17972, 5)
    expect(limits?.at998.lower).toBe(0)
    expect(limits?.at998.upper).toBeCloseTo(0.24013, 5)
    expect(funnelLimits(100, 0.1)?.method).toBe('approximate')
  })
})

describe('widened limits', () => {
  it('add the variance between territories on the arcsine scale', () => {
    // θ = 348/1011, the ten units and τ² of the overdispersion test, n = 100, recomputed with numpy
    const limits = funnelLimits(100, 0.34421364985163205, { tauSquared: 0.008688259710023325 })
    expect(limits?.method).toBe('widened')
    expect(limits?.at95.lower).toBeCloseTo(0.1660154705, 9)
    expect(limits?.at95.upper).toBeCloseTo(0.5488126418, 9)
    expect(limits?.at998.lower).toBeCloseTo(0.0873922424, 9)
    expect(limits?.at998.upper).toBeCloseTo(0.6652759645, 9)
  })

  it('are never narrower than the limits of chance, and lie within 0 and 1', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    const variance = fc.double({ min: 1e-9, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), share, variance, (n, theta, tauSquared) => {
        const chance = funnelLimits(n, theta)
        const wide = funnelLimits(n, theta, { tauSquared })
        if (!chance || !wide) return false
        return (['at95', 'at998'] as const).every(
          (at) =>
            wide[at].lower >= 0 &&
            wide[at].upper <= 1 &&
            wide[at].lower <= chance[at].lower &&
            wide[at].upper >= chance[at].upper,
        )
      }),
    )
  })
})

it('names the five positions', () => {
  // θ = 0.1, n = 400: standard error 0.015, limits 0.0706–0.1294 and 0.0536–0.1464
  const limits = funnelLimits(400, 0.1)
  if (!limits) throw new Error('no limits')
  expect([20, 25, 40, 55, 60].map((x) => funnelPosition(x, 400, limits))).toEqual([
    'below998',
    'below95',
    'inside',
    'above95',
    'above998',
  ])
})

it('has no limits for nobody, and a single one where the reference is 0', () => {
  expect(funnelLimits(0, 0.1)).toBeUndefined()
  expect(funnelLimits(50, 0)?.at998).toEqual({ lower: 0, upper: 0 })
})
