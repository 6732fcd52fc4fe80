import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectTrend, type TrendPoint } from '../../../indicators/statistics/trend.ts'

// a series like Eurostat's early leavers, in %, 2015–2022; predictions by R's predict.lm
const published = seriesFrom(
  2015,
  [11.0, 10.6, 10.5, 10.5, 10.2, 9.9, 9.8, 9.6].map((percent) => percent / 100),
)

describe('projectTrend', () => {
  it.each([
    [2025, 9.03214286, 8.69350225, 9.37078346],
    [2030, 8.08571429, 7.60613575, 8.56529282],
  ])('gives the published prediction for %i', (horizon, value, lower, upper) => {
    const found = projectTrend(published, horizon)
    if ('refused' in found) throw new Error(found.refused)
    expect(found.scale).toBe('rate')
    expect(found.slope * 100).toBeCloseTo(-0.189285714, 9)
    expect(found.value * 100).toBeCloseTo(value, 8)
    expect(found.lower * 100).toBeCloseTo(lower, 8)
    expect(found.upper * 100).toBeCloseTo(upper, 8)
  })

  it('works on the logit below 5 %', () => {
    // the same least squares on ln(p/(1 − p)), written out in numpy with scipy's t
    const low = seriesFrom(2015, [0.048, 0.046, 0.047, 0.043, 0.041, 0.042, 0.038, 0.037])
    const found = projectTrend(low, 2025)
    if ('refused' in found) throw new Error(found.refused)
    expect(found.scale).toBe('logit')
    expect(found.slope).toBeCloseTo(-0.039312841814802615, 10)
    expect(found.value).toBeCloseTo(0.03330346430358157, 10)
    expect(found.lower).toBeCloseTo(0.030025209810195644, 10)
    expect(found.upper).toBeCloseTo(0.03692602367482291, 10)
  })

  it('works on the logit too where the line would end below 5 %', () => {
    const falling = seriesFrom(2015, [0.2, 0.17, 0.14, 0.11, 0.08])
    expect(projectTrend(falling, 2020)).toMatchObject({ scale: 'logit' })
    const found = projectTrend(falling, 2024)
    if ('refused' in found) throw new Error(found.refused)
    expect(found.value).toBeGreaterThan(0)
  })

  it('takes the points in any order', () => {
    expect(projectTrend(published.toReversed(), 2025)).toEqual(projectTrend(published, 2025))
  })

  it('stays within 0 and 1 with the rate inside its interval, or says why not', () => {
    const values = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), {
      minLength: 1,
      maxLength: 15,
    })
    fc.assert(
      fc.property(values, fc.integer({ min: -2, max: 20 }), (rates, ahead) => {
        const found = projectTrend(seriesFrom(2000, rates), 1999 + rates.length + ahead)
        if ('refused' in found) return rates.length < 5 || ahead <= 0 || ahead > rates.length
        const { value, lower, upper } = found
        return lower >= 0 && upper <= 1 && lower <= value && value <= upper
      }),
    )
  })
})

describe('a projection is refused', () => {
  it.each<[string, TrendPoint[], number]>([
    ['fewer_than_five_points', published.slice(0, 4), 2020],
    ['break_in_series', withPoint(3, { flags: ['b'] }), 2025],
    ['break_in_series', withPoint(5, { definition: 'another' }), 2025],
    ['overlapping_windows', published.map((point) => ({ ...point, years: 3 })), 2025],
    ['overlapping_windows', withPoint(3, { year: 2017 }), 2025],
    ['horizon_not_ahead', published, 2022],
    ['horizon_too_far', published, 2031],
    ['rate_of_zero_or_one', seriesFrom(2015, [0, 0.01, 0.01, 0.02, 0.02]), 2020],
  ])('%s', (refused, series, horizon) => {
    expect(projectTrend(series, horizon)).toEqual({ refused })
  })

  it('but not for a break before the first point, or windows that touch', () => {
    expect(projectTrend(withPoint(0, { flags: ['b'] }), 2025)).toHaveProperty('value')
    const windows = published.map((point, i) => ({ ...point, year: 2000 + 3 * i, years: 3 }))
    expect(projectTrend(windows, 2025)).toHaveProperty('value')
  })
})

function seriesFrom(start: number, values: readonly number[]): TrendPoint[] {
  return values.map((value, i) => ({ year: start + i, value, definition: 'one', flags: [] }))
}

function withPoint(index: number, change: Partial<TrendPoint>): TrendPoint[] {
  return published.map((point, i) => (i === index ? { ...point, ...change } : point))
}
