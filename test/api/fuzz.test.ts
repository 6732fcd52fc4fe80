import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../api/app.ts'
import { findNearest } from '../../contracts/language/nearest.ts'
import { problem } from '../../indicators/wire/problem.ts'
import { openTinyApp } from './tinyRelease.ts'

let tiny: Awaited<ReturnType<typeof openTinyApp>>
beforeAll(async () => {
  tiny = await openTinyApp()
})
afterAll(() => tiny.close())

const names = [...new Set(routes.flatMap(({ parameters }) => Object.keys(parameters)))]
const valid = [
  'FR.A20',
  'FR.D02,FR.D60',
  'department',
  '2019-2020',
  '2018-2019..2019-2020',
  '*',
  'F',
  '12',
  '1',
]
const nasty = [
  '',
  ',',
  '..',
  '%',
  "'; drop table observation; --",
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'é𝔘',
  '1e309',
  'x'.repeat(10_000),
]
const value = fc.oneof(
  fc.constantFrom(...valid),
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const pair = fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names) }, value), value)
const segment = fc.oneof(
  fc.constantFrom('siei_dropout_rate', 'participations_entered', 'amiens-2015-2021', '12'),
  value,
)

test('no request breaks the server: an answer, or a problem that says what is wrong', async () => {
  const route = fc.constantFrom(...routes)
  await fc.assert(
    fc.asyncProperty(route, segment, fc.array(pair, { maxLength: 4 }), async ({ path }, id, pairs) => {
      const query = pairs.map(([name, text]) => `${encode(name)}=${encode(text)}`).join('&')
      const url = `/api/v1${path.replace(/\{\w+\}/, encode(id))}?${query}`
      const response = await tiny.app.request(url)
      expect([200, 400, 404]).toContain(response.status)
      if (response.status === 200) return
      const said = problem.parse(await response.json())
      expect(said.status).toBe(response.status)
      expect(JSON.stringify(said).length).toBeLessThan(6000)
    }),
    { numRuns: 400 },
  )
  expect(tiny.messages.filter((message) => message.includes('GET'))).toEqual([])
})

test('a slip of the hand is recognised, another word is not', () => {
  expect(findNearest('territoire', ['territory', 'parent', 'period'])).toBe('territory')
  expect(findNearest('early-leavers-rate', ['early_leavers_rate', 'neet_rate'])).toBe('early_leavers_rate')
  expect(findNearest('zzzzzz', ['territory', 'parent'])).toBeUndefined()
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => findNearest(text, [text]) === text))
})

/** As a hostile client would: lone surrogates, which encodeURIComponent refuses, go as bytes. */
function encode(text: string): string {
  return /\p{Cs}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text)
}
