import { expect, it } from 'vitest'
import {
  findPointDecimals,
  formatAmount,
  formatCount,
  formatDate,
  formatInterval,
  formatPeriod,
  formatPoints,
  formatShare,
  formatValue,
} from '../../indicators/format.ts'

it('writes French numbers with a comma and narrow no-break spaces', () => {
  expect(formatShare(0.085, 'fr')).toBe('8,5\u202f%')
  expect(formatCount(58800, 'fr')).toBe('58\u202f800')
  expect(formatAmount(8912145.13, 'fr')).toBe('8\u202f912\u202f145,13\u202f€')
  expect(formatPoints(-0.004, 'fr')).toBe('\u22120,4\u00a0point')
  expect(formatPoints(0.023, 'fr')).toBe('+2,3\u00a0points')
})

it('writes English numbers with a point and commas', () => {
  expect(formatShare(0.1376, 'en', { decimals: 2 })).toBe('13.76%')
  expect(formatCount(58800, 'en')).toBe('58,800')
  expect(formatAmount(8912145.13, 'en')).toBe('€8,912,145.13')
  expect(formatPoints(0.013, 'en')).toBe('+1.3\u00a0pp')
})

it('keeps school years as they are and writes dates and months in words', () => {
  expect(formatPeriod('2019-2020', 'fr')).toBe('2019-2020')
  expect(formatPeriod('2019', 'en')).toBe('2019')
  expect(formatPeriod('2019-10-15', 'fr')).toBe('15 octobre 2019')
  expect(formatPeriod('2019-10', 'en')).toBe('October 2019')
  expect(formatPeriod('total', 'fr')).toBe('toute la période')
  expect(formatPeriod('2015-2018', 'fr')).toBe('2015-2016 à 2017-2018, trois années réunies')
  expect(formatPeriod('2015-2018', 'en')).toBe('2015-2016 to 2017-2018, three years pooled')
  expect(formatPeriod('2015-2018', 'fr', { short: true })).toBe('2015-2016 à 2017-2018')
  expect(formatDate('2019-10-01', 'fr', { short: true })).toBe('1er oct. 2019')
})

it('writes a value as its indicator asks', () => {
  expect(formatValue(0.085, { kind: 'rate', decimals: 1 }, 'fr')).toBe('8,5\u202f%')
  expect(formatValue(4437, { kind: 'count', decimals: 0 }, 'fr')).toBe('4\u202f437')
  expect(formatValue(2008.6, { kind: 'amount', decimals: 0 }, 'en')).toBe('€2,009')
})

it('writes an interval as each language does', () => {
  expect(formatInterval('9,2', '10,1', 'fr')).toBe('[9,2\u202f; 10,1]')
  expect(formatInterval('9.2', '10.1', 'en')).toBe('[9.2, 10.1]')
})

it('gives points that are not zero the decimals they need not to read as zero', () => {
  // 0.02 and 0.004 points; below 0.0005 they read as zero, as a rounding error of a sum does
  expect([0.0002, 0.00004, 0, 1e-17].map((value) => findPointDecimals(value, 2))).toEqual([2, 3, 2, 2])
  expect(formatPoints(0.00004, 'fr', { decimals: 3 })).toBe('+0,004\u00a0point')
})
