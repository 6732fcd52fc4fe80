import { expect, test } from 'vitest'
import { formatNote, parseNote } from '../../contracts/origin.ts'

test.each([
  { fr: 'près de 5 000', en: 'close to 5 000' },
  'près de 5 000',
  '{"fr":"no JSON"',
  '{"fr":"une langue"}',
])('a note comes back as it was given: %j', (note) => {
  expect(parseNote(formatNote(note))).toEqual(note)
})

test('no note stays none', () => {
  expect(parseNote(formatNote(undefined))).toBeNull()
})
