import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../../api/app.ts'
import { describeApi } from '../../../api/docs/openapi.ts'
import { openRelease, type Release } from '../../../api/release/release.ts'
import { findNearest } from '../../../contracts/language/nearest.ts'
import { catalogue } from '../../../indicators/catalogue.ts'
import { type Observation, observations } from '../../../indicators/wire/observation.ts'
import { compileAnswerCheck } from '../docs/answerCheck.ts'
import { openTinyApp } from '../tinyRelease.ts'
import { findShown, findShownLines, keyOf } from './hidden.ts'
import { compileRequests } from './requestArbitrary.ts'

/** A few seconds in the usual run; `VIGIE_FUZZ_RUNS=20000 npx vitest run test/api/fuzz` for a long one. */
const runs = Number(process.env.VIGIE_FUZZ_RUNS ?? 400)
const seed = Number(process.env.VIGIE_FUZZ_SEED ?? 20_261_122)

const document = describeApi(routes)
const check = compileAnswerCheck(document)

let tiny: Awaited<ReturnType<typeof openTinyApp>>
let release: Release
beforeAll(async () => {
  tiny = await openTinyApp()
  release = await openRelease(tiny.directory, 12)
})
afterAll(() => {
  release.database.close()
  tiny.close()
})

test(
  'whatever is asked, the answer is one that the document promises, and shows nothing hidden',
  async () => {
    const hidden = await readHidden()
    const statuses = new Map<number, number>()
    const requests = compileRequests(document, await readHeld())
    await fc.assert(
      fc.asyncProperty(requests, async ({ operation, url }) => {
        const response = await tiny.app.request(url)
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
        expect([200, 400, 404, 414]).toContain(response.status)
        const text = await response.clone().text()
        expect(text).not.toMatch(/\bat .*\.ts:\d|node_modules|\bselect .* from /)
        if (response.status !== 200) expect(text.length).toBeLessThan(8000)
        const media = response.headers.get('content-type') ?? ''
        const shown = media.includes('json')
          ? findShown(JSON.parse(text), hidden)
          : findShownLines(media.startsWith('text/csv') ? text : '', hidden.keys)
        expect(shown).toEqual([])
        // refused before its route, for its length alone
        if (response.status === 414) return
        expect(await checkAnswer(operation, response)).toEqual([])
      }),
      { numRuns: runs, seed },
    )
    // not one long list of refusals
    expect(statuses.get(200) ?? 0).toBeGreaterThan(runs / 10)
    expect(statuses.get(400) ?? 0).toBeGreaterThan(runs / 10)
    expect(tiny.messages.filter((message) => message.includes('GET'))).toEqual([])
    expect(await readHidden()).toEqual(hidden)
  },
  60_000 + runs * 100,
)

test('a number given for a hidden figure would be seen', async () => {
  const hidden = await readHidden()
  expect(hidden.ids.size).toBeGreaterThan(1)
  const path = '/api/v1/indicators/siei_dropout_rate/observations?territory=FR.D60'
  const answer = await (await tiny.app.request(path)).json()
  expect(findShown(answer, hidden)).toEqual([])
  const [figure] = answer.observations
  const leaks: Partial<Observation>[] = [
    { ...figure, value: 0.04 },
    { ...figure, numerator: 4 },
    { id: figure.id, denominator: 100 },
    { ...figure, id: 'other', interval: { lower: 0, upper: 1, level: 0.95 } },
  ]
  for (const leak of leaks) expect(findShown({ ...answer, observations: [leak] }, hidden)).toHaveLength(1)
  const csv = await (await tiny.app.request('/api/v1/extracts/siei_dropout_rate.csv?territory=FR.D60')).text()
  expect(findShownLines(csv, hidden.keys)).toEqual([])
  expect(findShownLines(csv.replace(',,,,,', ',0.04,,,,'), hidden.keys)).toHaveLength(1)
})

test('a slip of the hand is recognised, another word is not', () => {
  expect(findNearest('territoire', ['territory', 'parent', 'period'])).toBe('territory')
  expect(findNearest('early-leavers-rate', ['early_leavers_rate', 'neet_rate'])).toBe('early_leavers_rate')
  expect(findNearest('zzzzzz', ['territory', 'parent'])).toBeUndefined()
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => findNearest(text, [text]) === text))
})

/** A path made of nasty ids may lead to another route, or to none: its problem is then what is checked. */
async function checkAnswer(operation: string, response: Response): Promise<string[]> {
  if (response.status === 404) {
    const problem = document.components.schemas.Problem ?? {}
    return check.value(problem, await response.json())
  }
  return check(operation, response)
}

async function readHidden() {
  const ids = new Set<string>()
  const keys = new Set<string>()
  const rows = await release.database.query(
    "select id, indicator from observation where status = 'suppressed'",
  )
  for (const { id, indicator } of rows) {
    ids.add(String(id))
    const path = `/api/v1/indicators/${indicator}/observations`
    const { observations: figures } = observations.parse(await (await tiny.app.request(path)).json())
    for (const figure of figures) if (figure.id === id) keys.add(keyOf(figure))
  }
  return { ids, keys }
}

/** Ids of the release, under what names them in the document. */
async function readHeld(): Promise<Record<string, string[]>> {
  const figures = await release.database.query('select id, period from observation')
  const periods = [...new Set(figures.map(({ period }) => String(period)))]
  const span = [...periods, '2015-2016..2019-2020', '2018-2021', '2000..2030']
  const operations = ['amiens-2015-2021', 'amarrages-plus']
  return {
    '/territories#/territories/*/id': release.territories.all.map(({ id }) => id),
    '/operations#/operations/*/id': operations,
    '/operations#/operations/*/conventions/*/id': ['201502000', '201700148'],
    // the indicators of the tiny release come up as often as the others together
    indicator: catalogue.flatMap(({ id }) => (id.startsWith('esf') ? [] : [id])),
    id: ['siei_dropout_rate', 'participations_entered', 'early_leavers_rate', ...operations, 'o7', 'o6'],
    period: span,
    from: periods,
    to: periods,
    number: ['11', '12'],
    release: ['11', '12'],
  }
}
