import { expect, it } from 'vitest'
import { endsOfThreeYears, findPeriodKind, schoolYearOf, threeYearsOf } from '../../indicators/period.ts'

it.each([
  ['2019-2020', 'school_year'],
  ['2019', 'year'],
  ['2019-10', 'month'],
  ['2019-10-15', 'date'],
  ['total', 'total'],
  ['2015-2018', 'three_years'],
  ['2012-2015', 'three_years'],
  ['2016-2019', undefined], // windows do not overlap
  ['2018-2020', undefined],
  ['2019-2021', undefined],
  ['2019-13', undefined],
  ['2019-02-30', undefined],
  ['', undefined],
  ["2019'--", undefined],
])('%s is %s', (period, kind) => {
  expect(findPeriodKind(period)).toBe(kind)
})

it('puts a day in its school year, which starts on 1 September', () => {
  expect(schoolYearOf('2019-10-15')).toBe('2019-2020')
  expect(schoolYearOf('2020-08-31')).toBe('2019-2020')
  expect(schoolYearOf('2020-09-01')).toBe('2020-2021')
})

it('puts a school year in the one window of three years that holds it', () => {
  expect(['2014-2015', '2015-2016', '2016-2017', '2017-2018', '2018-2019'].map(threeYearsOf)).toEqual([
    '2012-2015',
    '2015-2018',
    '2015-2018',
    '2015-2018',
    '2018-2021',
  ])
  expect(endsOfThreeYears('2018-2021')).toEqual(['2018-2019', '2020-2021'])
})
