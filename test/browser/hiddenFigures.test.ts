import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Observation } from '../../indicators/wire/observation.ts'
import { openApi } from '../attacker/api.ts'
import type { Loot } from '../attacker/loot.ts'
import { readFigures } from '../attacker/readFigures.ts'
import { browser, site } from './demonstration.ts'
import { findNumbers, findRead, listBeside, listKnown, listOwn } from './knownNumbers.ts'
import { readPage } from './readPage.ts'

const zones = 'indicator=positive_exit_rate&operation=amarrages-plus&level=zone'
const pages = [
  ...['/', '/territoires', '/objectifs', '/beneficiaires', '/operations'],
  ...['/operations/amiens-2015-2021', '/operations/amarrages-plus'],
  '/beneficiaires?operation=amarrages-plus',
  '/territoires?view=table&level=psad',
  '/territoires?view=map',
  '/territoires?view=trend',
  '/territoires?view=table&indicator=neet_rate',
  `/territoires?view=table&${zones}&period=2025-2026`,
  `/territoires?view=trend&${zones}`,
  ...['/note', '/note?territory=BE.FWB.Z09', '/annexe?operation=amarrages-plus', '/donnees'],
  '/annexe?operation=amiens-2015-2021&convention=202000263',
]

test('a page shows no number of a hidden figure, none beside a figure but its own, and none that the API does not give', async () => {
  const figures = await readApi()
  const found: string[] = []
  let hidden = 0
  for (const path of pages) {
    const { shown, cells, answers } = await readPage(browser, site.url + path)
    hidden += shown.filter(({ id }) => figures.get(id)?.status === 'suppressed').length
    found.push(...findTold(shown, figures).map((text) => `${path}: ${text}`))
    const read = findRead(answers, figures)
    const known = listKnown(answers, read)
    const foreign = shown.filter(({ id, written }) => {
      const figure = figures.get(id)
      const own = figure && listOwn(figure, answers)
      // what is worked out is long to list, and seldom shown
      return (
        own && hasOthers(written, own) && hasOthers(written, new Set([...own, ...listBeside(figure, read)]))
      )
    })
    found.push(...foreign.map(({ id, written }) => `${path}: ${id}: ${written} is not its own`))
    const news = cells.filter((text) => hasOthers(text, known))
    found.push(...news.map((text) => `${path}: ${text}`))
  }
  expect(found).toEqual([])
  expect(hidden).toBeGreaterThan(20)
}, 1_200_000)

test('a number that stands where a figure is hidden is found', async () => {
  const figures = await readApi()
  const path = `/territoires?view=table&${zones}&period=2025-2026`
  const { shown } = await readPage(browser, site.url + path, { onApi: giveAway })
  expect(findTold(shown, figures).length).toBeGreaterThan(0)
})

/** An API that says a number of what it hides. */
async function giveAway(route: Route): Promise<void> {
  const response = await route.fetch()
  const body = (await response.text())
    .replaceAll('"status":"suppressed"', '"status":"published"')
    .replaceAll('"value":null', '"value":0.12')
  await route.fulfill({ response, body })
}

type Shown = Awaited<ReturnType<typeof readPage>>['shown']

/** What a page says of hidden figures with a digit in it, or of figures that the API has not. */
function findTold(shown: Shown, figures: ReadonlyMap<string, Observation>): string[] {
  return shown
    .filter(({ id, text, beside }) => {
      const figure = figures.get(id)
      if (figure?.status === 'published') return false
      return !figure || /\d/.test(text) || (figure.status === 'suppressed' && /\d/.test(beside))
    })
    .map(({ id, text, beside }) => `${id}: ${text} | ${beside}`)
}

function hasOthers(text: string, known: ReadonlySet<string>): boolean {
  return findNumbers(text).some((number) => !known.has(number))
}

/** Every figure, as an outsider reads it from the API. */
async function readApi(): Promise<Map<string, Observation>> {
  const api = await openApi(async (path) => {
    const response = await fetch(`${site.url}/api/v1${path}`)
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
  })
  const loot: Pick<Loot, 'release' | 'figures'> = { release: 1, figures: new Map() }
  await readFigures(api, loot)
  return loot.figures
}
