import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  breakdowns,
  defaultState,
  formatState,
  highlightLimit,
  parseState,
  type ViewState,
  viewIds,
} from '../../dashboard/state/viewState.ts'
import { levelIds } from '../../indicators/territory.ts'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const state: fc.Arbitrary<ViewState> = fc.record({
  lang: fc.constantFrom('fr', 'en'),
  indicator: id,
  definition: maybe(id),
  territory: id,
  level: maybe(fc.constantFrom(...levelIds)),
  parent: maybe(id),
  period: maybe(fc.constantFrom('2019', '2019-2020', '2019-10-15', '2019-10', 'total')),
  operation: maybe(id),
  scope: maybe(fc.oneof(id, fc.constant('*'))),
  highlight: fc.uniqueArray(id, { maxLength: highlightLimit }),
  view: fc.constantFrom(...viewIds),
  reference: maybe(id),
  from: maybe(id),
  with: maybe(id),
  peers: maybe(
    fc.oneof(
      fc.constant('*'),
      fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).map((ids) => ids.join(',')),
    ),
  ),
  variable: maybe(id),
  standardise: maybe(fc.constantFrom('track', 'sex')),
  colour: maybe(fc.constant('shrunken')),
  release: maybe(id),
  dataset: maybe(id),
  search: maybe(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `a${text}b`)),
  dimensions: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...breakdowns), id), { selector: ([key]) => key })
    .map((pairs) => Object.fromEntries(pairs)),
})

test('a state written to a URL is read back as it was', () => {
  fc.assert(
    fc.property(state, (chosen) => {
      expect(parseState(formatState(chosen))).toEqual(chosen)
    }),
  )
})

test('the order and defaults of a URL do not matter to the state', () => {
  expect(parseState('?view=map&lang=en')).toEqual(parseState('?lang=en&view=map&territory=FR.D02'))
})

test('what is default is not in the URL', () => {
  expect(formatState(defaultState)).toBe('')
})

test('the URL uses the API’s own parameter names and commas', () => {
  const chosen = { ...defaultState, period: '2019-10-15', highlight: ['FR.D60', 'FR.D80'] }
  const url = formatState({ ...chosen, dimensions: { sex: 'F' } })
  expect(url).toBe('?period=2019-10-15&sex=F&highlight=FR.D60,FR.D80')
})

test('a release that is no number stays in the state: the page says that there is none', () => {
  expect(parseState('?release=11.').release).toBe('11.')
  expect(formatState({ ...defaultState, lang: 'en', release: '11' })).toBe('?release=11&lang=en')
})

test('no query string makes it throw, and a malformed value takes its default', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseState(text).territory).not.toBe('')
    }),
  )
  expect(parseState('?territory=<script>&level=moon&lang=de&view=')).toEqual(defaultState)
})
