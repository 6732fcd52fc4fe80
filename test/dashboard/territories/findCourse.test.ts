import { expect, test } from 'vitest'
import { findCourse } from '../../../dashboard/views/territories/findCourse.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { figure, missing } from './figure.ts'

/** The illustrative series of docs/method.md, 2015–2022, as rates without counts. */
const rates = [0.11, 0.106, 0.105, 0.105, 0.102, 0.099, 0.098, 0.096]
const series = rates.map((value, index) =>
  yearly(2015 + index, { value, numerator: null, denominator: null }),
)

function yearly(year: number, given: Partial<Observation> = {}): Observation {
  return figure({ period: String(year), periodKind: 'year', ...given })
}
const last = (some: readonly Observation[]) => some.at(-1) ?? yearly(0)

test('projects three years ahead on the line of the years', () => {
  // by hand from the published slope −0.1892857 point a year: 2030 is 8.0857, so 2025 is 8.0857 + 5 × 0.1892857
  const course = findCourse(series, last(series))
  expect(course).toMatchObject({ from: '2015', to: '2022', last: 0.096, horizon: '2025', test: undefined })
  expect(course?.projection).toMatchObject({ value: expect.closeTo(0.090321, 5) })
})

test('starts at the last break, and ends at the last point drawn whatever the period shown', () => {
  const broken = series.map((one) => (one.period === '2018' ? { ...one, flags: ['b' as const] } : one))
  expect(findCourse(broken, last(broken))).toMatchObject({
    from: '2018',
    projection: { value: expect.any(Number) },
  })
  const shown = series.find(({ period }) => period === '2019') ?? last(series)
  expect(findCourse(series, shown)).toMatchObject({ from: '2015', to: '2022', horizon: '2025' })
  expect(findCourse(broken, yearly(2016))).toMatchObject({ from: '2018', to: '2022' })
})

test('refuses to project four years, and has no course over two', () => {
  expect(findCourse(series.slice(0, 4), yearly(2018))?.projection).toEqual({
    refused: 'fewer_than_five_points',
  })
  expect(findCourse(series.slice(0, 2), yearly(2016))).toBeUndefined()
})

test('tests the direction where there are counts', () => {
  const counted = [83, 90, 129, 70].map((numerator, index) =>
    yearly(2015 + index, { numerator, denominator: [86, 93, 136, 82][index] ?? null }),
  )
  expect(findCourse(counted, last(counted))?.test?.chiSquared).toBeCloseTo(8.2249223, 6)
})

test('takes the same day of each year, never two extractions of one', () => {
  const day = (period: string) => figure({ period, periodKind: 'date' })
  const dates = ['2018-10-15', '2019-01-15', '2019-10-20', '2020-06-15', '2020-10-10'].map(day)
  expect(findCourse(dates, day('2020-10-10'))).toMatchObject({
    from: '2018-10-15',
    to: '2020-10-10',
    horizon: '2023-10-10',
  })
})

test('a school year is carried on as a school year; a month has no course', () => {
  const years = [2015, 2016, 2017].map((year) => figure({ period: `${year}-${year + 1}` }))
  expect(findCourse(years, last(years))?.horizon).toBe('2020-2021')
  const months = ['2019-10', '2019-11', '2019-12'].map((period) => figure({ period, periodKind: 'month' }))
  expect(findCourse(months, last(months))).toBeUndefined()
})

test('leaves out what has no value, another definition and another territory', () => {
  const others = [
    missing({ period: '2014', periodKind: 'year' }),
    yearly(2013, { definition: 'another' }),
    yearly(2012, { territory: 'FR.D60' }),
  ]
  expect(findCourse([...others, ...series], last(series))).toMatchObject({ from: '2015' })
})

test('goes on with the definition that holds at the end, as the line drawn does', () => {
  const former = [2010, 2011, 2012].map((year) => yearly(year, { definition: 'former' }))
  expect(findCourse([...former, ...series], last(former))).toMatchObject({ from: '2015', to: '2022' })
  const both = series.map((one) => ({ ...one, definition: 'former' }))
  expect(findCourse([...both, ...series], last(both))?.projection).toMatchObject({
    value: expect.closeTo(0.090321, 5),
  })
})
