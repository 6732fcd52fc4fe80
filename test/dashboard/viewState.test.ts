import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  defaultState,
  formatState,
  highlightLimit,
  parseState,
  type ViewState,
  viewIds,
} from '../../dashboard/state/viewState.ts'
import { linkVersion, migrateQuery } from '../../indicators/questions/migrateQuery.ts'
import { breakdowns } from '../../indicators/questions/readChoice.ts'
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
  map: maybe(fc.constant('tiles')),
  release: maybe(id),
  dataset: maybe(id),
  search: maybe(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `a${text}b`)),
  pace: maybe(fc.constant('school_year')),
  account: maybe(id),
  breakdown: maybe(id),
  shape: maybe(fc.constant('wide')),
  format: maybe(id),
  dimensions: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...breakdowns), id), { selector: ([key]) => key })
    .map((pairs) => Object.fromEntries(pairs)),
})

test('a state written to a URL is read back as it was', () => {
  fc.assert(
    fc.property(state, (chosen) => {
      expect(parseState(formatState(chosen))).toEqual(chosen)
      expect(parseState(formatState(chosen, { whole: true }))).toEqual(chosen)
    }),
  )
})

test('a link that is kept says what is default too, and its version', () => {
  expect(formatState(defaultState, { whole: true })).toBe(
    '?indicator=siei_dropout_rate&territory=FR.D02&view=ranking&lang=fr&v=2',
  )
})

// as the guide of the first version printed them, and as sites embed them
test.each([
  ['?view=trend&lang=en', { indicator: 'siei_dropout_rate', territory: 'FR.D02', view: 'trend', lang: 'en' }],
  ['?territory=FR.D60', { indicator: 'siei_dropout_rate', territory: 'FR.D60', view: 'ranking' }],
  ['?indicator=neet_rate&period=2017', { indicator: 'neet_rate', territory: 'FR.D02', period: '2017' }],
])('the link %s of version 1 shows what it showed, whatever the defaults of today', (link, shown) => {
  const said = Object.fromEntries(migrateQuery(link))
  expect(said).toMatchObject(shown)
  expect(parseState(link)).toMatchObject(shown)
  expect(parseState(formatState(parseState(link)))).toEqual(parseState(link))
})

test('the version of a link is no choice, and one that Vigie never wrote is read as today’s', () => {
  for (const version of ['2', '99', '0', '1.5', '-1', 'one', '']) {
    expect([...migrateQuery(`?period=2017&v=${version}`)], version).toEqual([['period', '2017']])
  }
})

// whoever changes a default adds a version, and the migration that writes the old one
test('the defaults of version 2', () => {
  const { indicator, territory, view, lang, ...rest } = defaultState
  expect([linkVersion, indicator, territory, view, lang]).toEqual([
    ...[2, 'siei_dropout_rate', 'FR.D02', 'ranking', 'fr'],
  ])
  expect(Object.values(rest).filter((value) => value !== null)).toEqual([[], {}])
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
  expect(url).toBe('?period=2019-10-15&sex=F&highlight=FR.D60,FR.D80&v=2')
})

test('a release that is no number stays in the state: the page says that there is none', () => {
  expect(parseState('?release=11.').release).toBe('11.')
  expect(formatState({ ...defaultState, lang: 'en', release: '11' })).toBe('?release=11&lang=en&v=2')
})

test('no query string makes it throw, and a malformed value takes its default', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseState(text).territory).not.toBe('')
    }),
  )
  expect(parseState('?territory=<script>&level=moon&lang=de&view=')).toEqual(defaultState)
})
