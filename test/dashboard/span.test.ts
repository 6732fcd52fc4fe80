import { expect, test } from 'vitest'
import { forPeriod, span } from '../../dashboard/messages/fr/span.ts'
import { formatPeriod } from '../../indicators/format.ts'

test.each([
  ['2017', '2019', 'de 2017 à 2019'],
  ['2018-2019', '2019-2020', 'de 2018-2019 à 2019-2020'],
  ['2018-10-15', '2019-10-15', 'du 15 octobre 2018 au 15 octobre 2019'],
  ['2015-09-01', '2021-08-31', 'du 1er septembre 2015 au 31 août 2021'],
])('from %s to %s', (from, to, words) => {
  const write = (period: string) => formatPeriod(period, 'fr').replaceAll('\u00a0', ' ')
  expect(span(write(from), write(to))).toBe(words)
})

test('a day has its article', () => {
  expect(forPeriod(formatPeriod('2019-10-15', 'fr'))).toMatch(/^pour le 15/)
  expect(forPeriod(formatPeriod('2019-10-15', 'fr', { short: true }))).toMatch(/^pour le 15/)
  expect(forPeriod('2017')).toBe('pour 2017')
})
