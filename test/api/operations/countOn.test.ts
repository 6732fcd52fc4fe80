import { expect, test } from 'vitest'
import { countOn } from '../../../api/operations/achieved.ts'
import type { Result } from '../../../api/operations/targetSeries.ts'

function entries(period: string, kind: Result['kind'], start: string, date: string, value: number): Result {
  return {
    id: `${period} ${value}`,
    period,
    kind,
    start,
    date,
    value,
    numerator: value,
    denominator: null,
    status: 'published',
    definition: 'd',
    flags: [],
    synthetic: true,
  }
}

const total = (value: number) => entries('total', 'total', '2019-09-01', '2020-08-31', value)
const year = entries('2019-2020', 'school_year', '2019-09-01', '2020-08-31', 300)
const months = [
  entries('2020-07', 'month', '2020-07-01', '2020-07-31', 7),
  entries('2020-08', 'month', '2020-08-01', '2020-08-31', 10),
]

test('after a day no more came to a part of an operation than came to the operation', () => {
  const part = { series: [year, total(300)], operation: [] }
  expect(countOn('2020-06-30', total(300), part)).toEqual({ lower: 0, upper: 300 })
  // the operation had 7 + 10 entries after 30 June: the part had at least 300 − 17 by then
  const operation = [{ ...year, value: 500 }, ...months, total(500)]
  expect(countOn('2020-06-30', total(300), { ...part, operation })).toEqual({ lower: 283, upper: 300 })
})

test('nothing is drawn from an operation whose data end on another day', () => {
  const operation = [{ ...year, value: 500 }, ...months, { ...total(500), date: '2020-12-31' }]
  const part = { series: [year, total(300)], operation }
  expect(countOn('2020-06-30', total(300), part)).toEqual({ lower: 0, upper: 300 })
})
