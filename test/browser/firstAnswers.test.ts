import { expect, test } from 'vitest'
import { browser, site } from './demonstration.ts'
import { leaveToAsk, settle, visit } from './visit.ts'

/** What the targets set for a territory ask, and the list of its young people before them: below the first screen. */
const targetsHere = ['operations', 'indicators/persons_entered/observations?period']
const listed = [
  'indicators/siei_verified_share/observations?territory&period',
  'indicators/siei_reached_share/observations?territory&period',
  'indicators/siei_solution_share/observations?territory&period',
  'indicators/siei_solution_share/observations?territory&period&solution',
  'indicators/siei_without_solution_rate/observations?territory&period',
]

test.each([
  ['/', 'Aisne', '.lead .drawing svg', [...listed, ...targetsHere]],
  [
    '/?territory=BE.FWB.Z09',
    'Hainaut',
    '.lead .drawing svg',
    // what leads is not what was chosen: the figures around it are known by the first answers only
    [...targetsHere, 'indicators/fwb_exit_rate/observations?level&parent'],
  ],
  [
    '/territoires',
    'décrochage',
    '.figure .drawing svg',
    ['indicators/siei_dropout_rate/comparison?level&period&reference&definition&standardise'],
  ],
  ['/territoires?indicator=neet_rate&sex=F&lang=en', 'Young people', '.figure .drawing svg', []],
  ['/objectifs', 'Objectifs', '.target-line .drawing svg', []],
  [
    '/beneficiaires',
    '',
    '.figure .drawing svg',
    [
      'operations/amiens-2015-2021/accounts',
      'indicators/siei_listed_rate/observations?territory',
      'indicators/participations_entered/observations?territory&operation',
      'indicators/positive_exit_rate/observations?territory&operation',
    ],
  ],
  ['/operations/amiens-2015-2021', '', '.drawing svg', []],
  [
    '/donnees',
    'Données',
    undefined,
    [
      'operations',
      'contracts',
      'indicators/siei_dropout_rate',
      'indicators/siei_dropout_rate/observations?sex&track&sector',
    ],
  ],
])(
  '%s shows its first chart from what came with it, and asks the API for no more than comes later',
  async (path, title, chart, later) => {
    const asked: string[] = []
    const { page } = await visit(browser, site.url + path, {
      prepare: async (opened) => {
        await opened.route('**/api/**', (route) => {
          asked.push(nameQuestion(new URL(route.request().url())))
          return route.abort()
        })
      },
      until: async (opened) => {
        await opened.locator('main h1:not(.visually-hidden)').waitFor()
        if (chart) await opened.locator(chart).first().waitFor()
      },
    })
    expect(await page.locator('main h1').innerText()).toContain(title)
    expect(asked.filter((question) => !later.includes(question))).toEqual([])
    await page.close()
  },
)

/** What is asked, by the names of what chooses it. */
function nameQuestion({ pathname, searchParams }: URL): string {
  const names = [...searchParams.keys()].filter((name) => name !== 'limit' && name !== 'release')
  return pathname.replace('/api/v1/', '') + (names.length > 0 ? `?${names.join('&')}` : '')
}

test('a page that came without answers, and one opened from another page, ask for what they show', async () => {
  const { page, troubles } = await visit(browser, `${site.url}/territoires`, { prepare: leaveToAsk })
  await page.locator('.figure .drawing svg').first().waitFor()
  await page.getByRole('link', { name: 'Objectifs' }).first().click()
  await page.locator('.target-line .drawing svg').first().waitFor()
  await settle(page)
  expect(troubles).toEqual([])
  await page.close()
})
