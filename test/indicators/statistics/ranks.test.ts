import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criticalZ } from '../../../indicators/statistics/chiSquared.ts'
import { groupsNotToldApart } from '../../../indicators/statistics/groups.ts'
import { newcombe, type Share } from '../../../indicators/statistics/newcombe.ts'
import { rankIntervals } from '../../../indicators/statistics/ranks.ts'
import { tellApart } from '../../../indicators/statistics/tellApart.ts'

// 5 %, 5.2 %, 10 % and 20 % of 10,000: only the first two are within chance of each other
const four: Share[] = [
  { numerator: 1000, denominator: 10_000 },
  { numerator: 500, denominator: 10_000 },
  { numerator: 2000, denominator: 10_000 },
  { numerator: 520, denominator: 10_000 },
]

const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ numerator: fc.nat(n), denominator: fc.constant(n) }))
const someShares = fc.array(share, { minLength: 1, maxLength: 25 })

describe('tellApart', () => {
  it('agrees with Newcombe’s interval at the level of Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 12 }), (shares) => {
        const isLower = tellApart(shares)
        const z = criticalZ(0.05 / ((shares.length * (shares.length - 1)) / 2))
        return shares.every((one, i) =>
          shares.every((other, j) => {
            if (i === j) return !isLower(i, j)
            const upper = newcombe(one, other, { z })?.upper ?? 0
            return Math.abs(upper) < 1e-12 || isLower(i, j) === upper < 0
          }),
        )
      }),
    )
  })

  it('asks more of many pairs than of one', () => {
    // 5.0 % and 5.9 % of 5,000: z = 1.99 with one pair, 2.64 asked for with six
    const pair: Share[] = [
      { numerator: 250, denominator: 5000 },
      { numerator: 295, denominator: 5000 },
    ]
    expect(tellApart(pair)(0, 1)).toBe(true)
    expect(tellApart([...pair, ...four.slice(0, 2)])(0, 1)).toBe(false)
  })
})

describe('rankIntervals', () => {
  it('counts the significantly better and the significantly worse', () => {
    expect(rankIntervals(4, tellApart(four), { better: 'lower' })).toEqual([
      { lowest: 3, highest: 3 },
      { lowest: 1, highest: 2 },
      { lowest: 4, highest: 4 },
      { lowest: 1, highest: 2 },
    ])
  })

  it('turns round where higher is better', () => {
    expect(rankIntervals(4, tellApart(four), { better: 'higher' })).toEqual([
      { lowest: 2, highest: 2 },
      { lowest: 3, highest: 4 },
      { lowest: 1, highest: 1 },
      { lowest: 3, highest: 4 },
    ])
  })

  it('gives a single territory rank 1', () => {
    expect(rankIntervals(1, tellApart(four.slice(0, 1)), { better: 'lower' })).toEqual([
      { lowest: 1, highest: 1 },
    ])
  })

  it('holds the plain rank, mirrors with polarity and leaves small numbers open', () => {
    fc.assert(
      fc.property(someShares, (shares) => {
        const isLower = tellApart(shares)
        const up = rankIntervals(shares.length, isLower, { better: 'lower' })
        const down = rankIntervals(shares.length, isLower, { better: 'higher' })
        return up.every(({ lowest, highest }, i) => {
          const rate = rateOf(shares[i])
          const plain = 1 + shares.filter((other) => rateOf(other) < rate).length
          const mirrored = down[i]
          return (
            lowest <= plain &&
            plain <= highest &&
            mirrored?.lowest === shares.length + 1 - highest &&
            mirrored.highest === shares.length + 1 - lowest
          )
        })
      }),
    )
    const tiny = Array.from({ length: 20 }, (_, i) => ({ numerator: i % 3, denominator: 5 }))
    expect(rankIntervals(20, tellApart(tiny), { better: 'lower' })).toEqual(
      tiny.map(() => ({ lowest: 1, highest: 20 })),
    )
  })
})

describe('groupsNotToldApart', () => {
  it('puts together what chance may explain, from the best on', () => {
    const rates = four.map(rateOf)
    expect(groupsNotToldApart(rates, tellApart(four), { better: 'lower' })).toEqual([2, 1, 3, 1])
    expect(groupsNotToldApart(rates, tellApart(four), { better: 'higher' })).toEqual([2, 3, 1, 3])
  })

  it('holds nobody told apart within a group, follows the rates, and opens a group only for a reason', () => {
    fc.assert(
      fc.property(someShares, (shares) => {
        const isLower = tellApart(shares)
        const groups = groupsNotToldApart(shares.map(rateOf), isLower, { better: 'lower' })
        return groups.every((group, i) =>
          groups.every((other, j) => {
            if (group === other) return !isLower(i, j)
            return (
              group < other === rateOf(shares[i]) <= rateOf(shares[j]) ||
              rateOf(shares[i]) === rateOf(shares[j])
            )
          }),
        )
      }),
    )
  })
})

function rateOf(share: Share | undefined): number {
  return share ? share.numerator / share.denominator : Number.NaN
}
