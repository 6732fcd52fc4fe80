import { expect, test } from 'vitest'
import { tickValues } from '../../../dashboard/charts/tickValues.ts'
import { formatShare } from '../../../indicators/format.ts'

const format = (value: number) => formatShare(value, 'fr')

test('round values, about as many as there is room for', () => {
  expect(tickValues([0.058, 0.101], { most: 9, format })).toEqual([
    0.06, 0.065, 0.07, 0.075, 0.08, 0.085, 0.09, 0.095, 0.1,
  ])
  expect(tickValues([0, 1000], { most: 5, format: String })).toEqual([0, 200, 400, 600, 800, 1000])
})

test('no two that are written alike', () => {
  expect(tickValues([0.0685, 0.0712], { most: 12, format })).toEqual([0.069, 0.07, 0.071])
  expect(tickValues([0.0692, 0.0702], { most: 9, format })).toEqual([0.07])
  expect(tickValues([0.0701, 0.0702], { most: 9, format }).map(format)).toEqual(['7,0\u202f%'])
})
