import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTerritories } from '../../../indicators/statistics/compare.ts'
import { gapToReference } from '../../../indicators/statistics/gap.ts'
import { comparedTerritory, comparison } from '../../../indicators/wire/comparison.ts'

const territories = [
  { territory: 'FR.D02', numerator: 1000, denominator: 10_000 },
  { territory: 'FR.D59', numerator: 500, denominator: 10_000 },
  { territory: 'FR.D60', numerator: 2000, denominator: 10_000 },
  { territory: 'FR.D62', numerator: 520, denominator: 10_000 },
  { territory: 'FR.D80', numerator: null, denominator: null },
]
const reference = { numerator: 4500, denominator: 45_000 }
const lower = { polarity: 'lower_is_better' } as const

describe('compareTerritories', () => {
  it('puts the figures of every territory together, in the order given', () => {
    const compared = compareTerritories(territories, reference, lower)
    expect(compared.territories.map(({ territory }) => territory)).toEqual(
      territories.map(({ territory }) => territory),
    )
    const [aisne, nord] = compared.territories
    expect(nord?.gap).toEqual(gapToReference({ numerator: 500, denominator: 10_000 }, reference))
    expect(nord?.gap?.people.value).toBeCloseTo(-500, 9)
    expect(nord?.rank).toEqual({ lowest: 1, highest: 2 })
    expect(nord?.group).toBe(1)
    expect(aisne?.rank).toEqual({ lowest: 3, highest: 3 })
    expect(aisne?.funnel?.position).toBe('inside')
  })

  it('widens the funnel when the territories differ more than by chance, and says so', () => {
    const compared = compareTerritories(territories, reference, lower)
    expect(compared.overdispersion?.widened).toBe(true)
    expect(compared.territories[0]?.funnel?.limits.method).toBe('widened')
    const alike = territories.map((one) => ({ ...one, numerator: one.numerator && 1000 }))
    const calm = compareTerritories(alike, reference, lower)
    expect(calm.overdispersion).toMatchObject({ widened: false, tauSquared: 0 })
    expect(calm.territories[0]?.funnel?.limits.method).toBe('approximate')
  })

  it('says nothing of a territory without counts, and nothing of it shows elsewhere', () => {
    const compared = compareTerritories(territories, reference, lower)
    expect(compared.territories[4]).toEqual({
      territory: 'FR.D80',
      gap: null,
      funnel: null,
      rank: null,
      group: null,
      shrunken: null,
    })
    expect(compareTerritories(territories.slice(0, 4), reference, lower).territories).toEqual(
      compared.territories.slice(0, 4),
    )
    const nobody = [{ territory: 'FR.D80', numerator: 0, denominator: 0 }]
    expect(compareTerritories(nobody, reference, lower).territories[0]?.rank).toBeNull()
  })

  it('has ranks and groups but no gap or funnel without a reference', () => {
    const compared = compareTerritories(territories, { numerator: null, denominator: 45_000 }, lower)
    expect(compared.overdispersion).toBeNull()
    expect(compared.territories[1]).toMatchObject({ gap: null, funnel: null, rank: { lowest: 1 }, group: 1 })
  })

  it('ranks nobody where neither way is better', () => {
    const compared = compareTerritories(territories, reference, { polarity: 'neutral' })
    expect(compared.territories.map(({ rank }) => rank)).toEqual([null, null, null, null, null])
    expect(compared.territories.map(({ group }) => group)).toEqual([2, 1, 3, 1, null])
  })

  it('has the shape of the answer', () => {
    const compared = compareTerritories(territories, reference, lower)
    const { gap, funnel, rank, group, shrunken } = comparedTerritory.shape
    expect(comparison.shape.overdispersion.parse(compared.overdispersion)).toEqual(compared.overdispersion)
    for (const one of compared.territories) {
      expect(gap.parse(one.gap)).toEqual(one.gap)
      expect(funnel.parse(one.funnel)).toEqual(one.funnel)
      expect(rank.parse(one.rank)).toEqual(one.rank)
      expect(group.parse(one.group)).toBe(one.group)
      expect(shrunken.parse(one.shrunken)).toBe(one.shrunken)
    }
  })

  it('has no gap for a territory that is the whole reference', () => {
    const whole = { numerator: 1000, denominator: 10_000 }
    const compared = compareTerritories(territories.slice(0, 1), whole, lower)
    expect(compared.territories[0]?.gap).toBeNull()
    expect(compared.territories[0]?.funnel?.position).toBe('inside')
    expect(compared.overdispersion).toBeNull()
  })

  it('gives gaps in people that sum to nothing over the whole reference', () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.record({ numerator: fc.nat(n), denominator: fc.constant(n) }))
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 30 }), (shares) => {
        const all = shares.map((one, i) => ({ territory: `T${i}`, ...one }))
        const whole = {
          numerator: shares.reduce((sum, { numerator }) => sum + numerator, 0),
          denominator: shares.reduce((sum, { denominator }) => sum + denominator, 0),
        }
        const compared = compareTerritories(all, whole, lower)
        const people = compared.territories.reduce((sum, { gap }) => sum + (gap?.people.value ?? 0), 0)
        return Math.abs(people) < 1e-6
      }),
    )
  })
})
