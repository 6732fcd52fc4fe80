import { expect, test } from 'vitest'
import { judgeMilestone } from '../../../indicators/targets/judgeMilestone.ts'

const milestone = { value: 100, date: '2018-12-31' }
const judge = (achieved: { lower: number; upper: number } | undefined, asOf: string | null = '2020-08-31') =>
  judgeMilestone({ direction: 'up', milestone, asOf, achieved })

test('a milestone is reached or missed on its day, whatever came later', () => {
  expect(judge({ lower: 100, upper: 100 })).toBe('reached')
  expect(judge({ lower: 99, upper: 99 })).toBe('missed')
})

test('cannot tell where hidden figures leave room for both', () => {
  expect(judge({ lower: 80, upper: 120 })).toBe('cannot_tell')
  expect(judge({ lower: 101, upper: 120 })).toBe('reached')
})

test('says nothing of a day the data do not reach, nor without figures', () => {
  expect(judge({ lower: 120, upper: 120 }, '2018-08-31')).toBe('not_due')
  expect(judge(undefined)).toBe('no_data')
  expect(judge(undefined, null)).toBe('no_data')
})

test('a target to go down to is met from above', () => {
  expect(
    judgeMilestone({ direction: 'down', milestone, asOf: '2020-08-31', achieved: { lower: 90, upper: 90 } }),
  ).toBe('reached')
})
