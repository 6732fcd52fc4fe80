import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPeers, nearestPeers } from '../../../indicators/statistics/peers.ts'

describe('nearestPeers', () => {
  it('measures in standard deviations', () => {
    // both variables have a standard deviation of √(2/3) of their step: one step is √1.5 deviations
    const rows = [
      { territory: 'A', values: [5, 100] },
      { territory: 'B', values: [6, 100] },
      { territory: 'C', values: [5, 300] },
      { territory: 'D', values: [7, 200] },
      { territory: 'E', values: [6, 200] },
      { territory: 'F', values: [7, 300] },
    ]
    const found = nearestPeers(rows, { count: 2 }).get('A')
    expect(found?.map(({ territory }) => territory)).toEqual(['B', 'E'])
    expect(found?.[0]?.distance).toBeCloseTo(Math.sqrt(1.5 / 2), 12)
    expect(found?.[1]?.distance).toBeCloseTo(Math.sqrt((1.5 + 1.5) / 2), 12)
  })

  it('leaves out who lacks a variable, and what is the same everywhere', () => {
    const rows = [
      { territory: 'A', values: [5, 1] },
      { territory: 'B', values: [5, null] },
      { territory: 'C', values: [9, 1] },
    ]
    expect(nearestPeers(rows, { count: 5 }).get('A')).toEqual([{ territory: 'C', distance: 2 }])
    expect(nearestPeers(rows, { count: 5 }).get('B')).toBeUndefined()
    expect(nearestPeers(rows, { count: 5 }).get('Z')).toBeUndefined()
    expect(
      nearestPeers(
        [
          { territory: 'A', values: [1] },
          { territory: 'B', values: [1] },
        ],
        { count: 5 },
      ).size,
    ).toBe(0)
  })

  it('keeps the nearest few of many, nearest first', () => {
    const values = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(values, fc.array(values, { minLength: 1, maxLength: 30 }), (own, others) => {
        const table = [own, ...others]
        const rows = table.map((value, i) => ({ territory: `T${i}`, values: [value] }))
        const few = nearestPeers(rows, { count: 3 }).get('T0')
        const away = (value = Number.NaN) => Math.abs(value - own)
        const byHand = others
          .map(away)
          .sort((a, b) => a - b)
          .slice(0, 3)
        const found = few?.map(({ territory }) => away(table[Number(territory.slice(1))]))
        expect(found).toEqual(new Set(table).size === 1 ? undefined : byHand)
      }),
    )
  })

  it('does not depend on the units, and is mutual in distance', () => {
    const values = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }))
    fc.assert(
      fc.property(fc.array(values, { minLength: 3, maxLength: 20 }), (table) => {
        const rows = table.map((row, i) => ({ territory: `T${i}`, values: row }))
        const rescaled = rows.map(({ territory, values: [a, b] }) => ({
          territory,
          values: [a * 8 + 64, b / 4],
        }))
        const found = nearestPeers(rows, { count: 30 }).get('T0')
        const same = nearestPeers(rescaled, { count: 30 }).get('T0')
        const back = nearestPeers(rows, { count: 30 }).get('T1')
        const there = found?.find(({ territory }) => territory === 'T1')?.distance
        const mutual = back?.find(({ territory }) => territory === 'T0')?.distance
        const distances = new Map(same?.map(({ territory, distance }) => [territory, distance]))
        return (
          there === mutual &&
          (found ?? []).every(
            ({ territory, distance }) => Math.abs((distances.get(territory) ?? 0) - distance) < 1e-9,
          )
        )
      }),
    )
  })
})

it('never counts more than half of the others as peers, nor more than five', () => {
  expect([0, 1, 2, 3, 5, 11, 101].map(countPeers)).toEqual([0, 0, 0, 1, 2, 5, 5])
})
