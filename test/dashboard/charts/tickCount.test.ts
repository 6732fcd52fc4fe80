import { expect, test } from 'vitest'
import { tickCount } from '../../../dashboard/charts/tickCount.ts'
import { formatShare } from '../../../indicators/format.ts'

const format = (value: number) => formatShare(value, 'fr')

test('no more ticks than values that one decimal tells apart', () => {
  // 6.8, 6.9, 7.0 and 7.1 %
  expect(tickCount([0.068, 0.071], { most: 12, format })).toBe(4)
  expect(tickCount([0.05, 0.1], { most: 12, format })).toBe(12)
})

test('an axis has two ticks at least', () => {
  expect(tickCount([0.0701, 0.0702], { most: 12, format })).toBe(2)
  expect(tickCount([0, 1], { most: 1, format })).toBe(2)
})
