import { expect, test } from 'vitest'
import { findChangePeriods, findChangeStart } from '../../../dashboard/views/territories/changePeriods.ts'
import { figure, missing } from './figure.ts'

const years = ['2017-2018', '2018-2019', '2019-2020', '2020-2021'].map((period) => figure({ period }))
const now = figure({ period: '2019-2020' })

test('a change starts from the last period before, or the one asked for', () => {
  expect(findChangeStart(null, now, years)).toBe('2018-2019')
  expect(findChangeStart('2017-2018', now, years)).toBe('2017-2018')
  expect(findChangeStart('2019-2020', now, years)).toBe('2018-2019')
  expect(findChangeStart('1999-2000', now, years)).toBe('2018-2019')
  expect(findChangeStart(null, figure({ period: '2017-2018' }), years)).toBe('2018-2019')
  expect(findChangeStart(null, now, [now])).toBeUndefined()
})

test('periods without a figure, of another territory or another kind are not offered', () => {
  const others = [
    missing({ period: '2016-2017' }),
    figure({ period: '2015-2016', territory: 'FR.D60' }),
    figure({ period: '2015-10-15', periodKind: 'date' }),
  ]
  expect(findChangePeriods(now, [...years, ...others])).toEqual(['2020-2021', '2018-2019', '2017-2018'])
})

test('dates are offered at the same day of the year, and another one asked for is left to the API to refuse', () => {
  const dates = ['2018-10-15', '2019-03-15', '2019-10-15'].map((period) =>
    figure({ period, periodKind: 'date' }),
  )
  const october = figure({ period: '2019-10-15', periodKind: 'date' })
  expect(findChangePeriods(october, dates)).toEqual(['2018-10-15'])
  expect(findChangeStart('2019-03-15', october, dates)).toBe('2019-03-15')
})
