import { expect, test } from 'vitest'
import { judgePriority } from '../../../indicators/targets/judgePriority.ts'

/** Results of indicators whose milestone is 100: percentages of it. */
const judge = (...percentages: number[]) =>
  judgePriority(percentages.map((value) => ({ achieved: { lower: value, upper: value }, milestone: 100 })))

// Commission Implementing Regulation (EU) No 215/2014, Article 6(2)
test('achieved at 85 % of each milestone; of three or more, one may be at 75 %', () => {
  expect(judge(85, 85)).toBe('achieved')
  expect(judge(85, 84)).toBe('not_achieved')
  expect(judge(100, 85, 75)).toBe('achieved')
  expect(judge(100, 85, 74)).toBe('not_achieved')
  expect(judge(100, 84, 75)).toBe('not_achieved')
})

// Article 6(3)
test('a serious failure below 65 %: of any of two indicators, of two of three or more', () => {
  expect(judge(64)).toBe('serious_failure')
  expect(judge(120, 64)).toBe('serious_failure')
  expect(judge(65, 65)).toBe('not_achieved')
  expect(judge(120, 120, 64)).toBe('not_achieved')
  expect(judge(120, 64, 64)).toBe('serious_failure')
})

test('thresholds are those the programme gives', () => {
  const results = [{ achieved: { lower: 80, upper: 80 }, milestone: 100 }]
  expect(judgePriority(results, { achieved: 0.8, oneBelow: 0.7, failure: 0.5 })).toBe('achieved')
})

test('cannot tell where hidden figures could flip it, and no verdict without every result', () => {
  expect(judgePriority([{ achieved: { lower: 80, upper: 90 }, milestone: 100 }])).toBe('cannot_tell')
  expect(judgePriority([{ achieved: { lower: 86, upper: 90 }, milestone: 100 }])).toBe('achieved')
  expect(judgePriority([{ achieved: undefined, milestone: 100 }])).toBe('no_data')
  expect(judgePriority([])).toBe('no_data')
})
