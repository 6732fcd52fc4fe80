import { expect, test } from 'vitest'
import { findYearBefore } from '../../../dashboard/views/territories/yearBefore.ts'
import { figure } from './figure.ts'

const date = (period: string, given = {}) => figure({ period, periodKind: 'date', ...given })

test('an extraction is compared with the nearest one within 15 days of the same date a year before', () => {
  const now = date('2019-10-15')
  const series = [now, date('2018-10-05'), date('2018-10-20'), date('2018-01-15'), date('2019-03-15')]
  expect(findYearBefore(now, series)?.period).toBe('2018-10-20')
})

test('15 days are the limit', () => {
  expect(findYearBefore(date('2019-10-15'), [date('2018-09-30')])?.period).toBe('2018-09-30')
  expect(findYearBefore(date('2019-10-15'), [date('2018-09-29')])).toBeUndefined()
})

test('the year of 29 February is compared all the same', () => {
  expect(findYearBefore(date('2020-02-29'), [date('2019-03-01')])?.period).toBe('2019-03-01')
})

test('years are compared with the year just before, never with an earlier one', () => {
  const school = figure({ period: '2019-2020' })
  const earlier = [figure({ period: '2017-2018' }), figure({ period: '2018-2019' })]
  expect(findYearBefore(school, earlier)?.period).toBe('2018-2019')
  const year = figure({ period: '2017', periodKind: 'year' })
  expect(findYearBefore(year, [figure({ period: '2014', periodKind: 'year' })])).toBeUndefined()
})

test('neither another territory, nor another definition, nor a total is a year before', () => {
  const now = figure({ period: '2019-2020' })
  const others = [{ territory: 'FR.D60' }, { definition: 'two' }].map((given) =>
    figure({ period: '2018-2019', ...given }),
  )
  expect(findYearBefore(now, others)).toBeUndefined()
  const total = figure({ period: 'total', periodKind: 'total' })
  expect(findYearBefore(total, [total])).toBeUndefined()
})

test('a figure after a break in its series has no year before', () => {
  const broken = figure({ period: '2021', periodKind: 'year', flags: ['b'] })
  expect(findYearBefore(broken, [figure({ period: '2020', periodKind: 'year' })])).toBeUndefined()
})

test('a break at an extraction in between leaves none either', () => {
  const now = date('2019-10-15')
  const before = date('2018-10-15')
  expect(findYearBefore(now, [now, date('2019-03-15', { flags: ['b'] }), before])).toBeUndefined()
  expect(findYearBefore(now, [now, date('2018-03-15', { flags: ['b'] }), before])).toBe(before)
})
