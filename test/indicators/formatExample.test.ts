import { expect, test } from 'vitest'
import { formatExample } from '../../indicators/formatExample.ts'

test.each([
  ['line 3', 'ligne 3'],
  ['line 12: amarrages', 'ligne 12\u202f: amarrages'],
  ['line 4 = editeur/actions/2020', 'ligne 4 = editeur/actions/2020'],
  ['line', 'line'],
  ['Compétences: 3 ≠ 2', 'Compétences: 3 ≠ 2'],
])('%s is %s in French', (example, french) => {
  expect(formatExample(example, 'fr')).toBe(french)
  expect(formatExample(example, 'en')).toBe(example)
})
