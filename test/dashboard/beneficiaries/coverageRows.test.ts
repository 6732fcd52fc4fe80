import { expect, test } from 'vitest'
import {
  composeCoverage,
  entriesPerHundred,
  findCoverageYear,
} from '../../../dashboard/views/beneficiaries/coverageRows.ts'
import { figure, missing } from '../territories/figure.ts'

const year = (period: string) => ({ territory: 'FR.D02', period })
const figures = {
  detected: [
    figure({ ...year('2019-2020'), numerator: 800 }),
    figure({ ...year('2020-2021'), numerator: 900 }),
  ],
  entered: [figure({ ...year('2018-2019'), value: 70 }), figure({ ...year('2019-2020'), value: 60 })],
  exits: [figure({ ...year('2019-2020'), denominator: 40 })],
}

test('the year is the last one that detection, entries and exits share', () => {
  expect(findCoverageYear(figures)).toBe('2019-2020')
  expect(findCoverageYear({ ...figures, exits: [] })).toBeUndefined()
})

test('60 entries for 800 detected are 7.5 for a hundred; nothing is said of what is hidden', () => {
  const [row] = composeCoverage(['FR.D02'], '2019-2020', figures)
  expect(row && entriesPerHundred(row)).toBe(7.5)
  const hidden = { ...figures, entered: [missing({ ...year('2019-2020') })] }
  const [none] = composeCoverage(['FR.D02'], '2019-2020', hidden)
  expect(none && entriesPerHundred(none)).toBeNull()
})
