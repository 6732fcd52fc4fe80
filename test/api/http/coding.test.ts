import { expect, test } from 'vitest'
import { chooseCoding } from '../../../api/http/coding.ts'

test.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['*;q=0.1, gzip;q=0.5', 'gzip'],
  ['br;q=0.5, identity', 'identity'],
  ['deflate', 'identity'],
  ['br;q=x', 'identity'],
  // nothing suits: as it is rather than nothing
  ['identity;q=0', 'identity'],
])('%s is answered in %s', (accepted, coding) => {
  expect(chooseCoding(accepted)).toBe(coding)
})
