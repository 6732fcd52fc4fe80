import { expect, test } from 'vitest'
import { cumulate } from '../../../dashboard/views/beneficiaries/cumulate.ts'

const months = [
  { period: '2016-06', value: 20 },
  { period: '2016-07', value: null },
  { period: '2016-08', value: null },
  { period: '2016-09', value: 115 },
]

test('adds months up, is silent after a hidden one, and takes up again from the years', () => {
  const points = cumulate({
    start: '2016-05-01',
    months,
    years: [
      { period: '2015-2016', value: 26 },
      { period: '2016-2017', value: 115 },
    ],
  })
  expect(points.map(({ date, value }) => [date, value])).toEqual([
    ['2016-05-01', 0],
    ['2016-06-30', 20],
    ['2016-07-31', null],
    ['2016-08-31', 26],
    ['2016-09-30', 141],
  ])
  expect(points[2]?.status).toBe('suppressed')
})

test('stays silent when the year is hidden too', () => {
  const points = cumulate({ start: '2016-05-01', months, years: [{ period: '2015-2016', value: null }] })
  expect(points.slice(2).every(({ value }) => value === null)).toBe(true)
})
