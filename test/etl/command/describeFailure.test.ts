import { expect, test } from 'vitest'
import { describeFailure } from '../../../etl/command/describeFailure.ts'

test.each([
  ["ENOSPC: no space left on device, write '/data/x'", 'no space left on the disk'],
  [
    'query failed: IO Error: Could not write file "x": No space left on device\nselect 1',
    'no space left on the disk',
  ],
  ["EROFS: read-only file system, mkdir '/data/.lock'", 'a folder cannot be written to'],
  ["EACCES: permission denied, open '/data/x'", 'a folder cannot be written to'],
])('%s: what to do comes first, then the machine’s own words without the query', (said, words) => {
  const [first = '', second] = describeFailure(new Error(said), 'en').split('\n')
  expect(first).toContain(`stopped: ${words}; the release served is intact`)
  expect(second).toBe(`(${said.split('\n')[0]})`)
  expect(describeFailure(new Error(said), 'fr')).toMatch(/^arrêté\u202f: .*la version servie est intacte/)
})

test('any other failure is told as it is', () => {
  expect(describeFailure(new Error('release 4: not found'), 'en')).toBe('stopped: release 4: not found')
  expect(describeFailure('x', 'fr')).toBe('arrêté\u202f: x')
})

test('a long query is cut, the reason first', () => {
  const query = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`)
  const lines = describeFailure(new Error(['query failed: wrong', ...query].join('\n')), 'en').split('\n')
  expect(lines).toEqual(['stopped: query failed: wrong', ...query.slice(0, 7), '… and 23 lines more'])
})
