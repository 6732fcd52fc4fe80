import type { Page, Route } from 'playwright-core'
import { leaveToAsk } from './visit.ts'

export interface Picture {
  path: string
  /** Pixels; both of a wide screen and of a phone where nothing is said. */
  widths?: readonly number[]
  colorScheme?: 'dark'
  /** On A4 sheets, as a PDF. */
  print?: true
  /** The part of the page that is shown, in place of all of it. */
  part?: string
  prepare?: (page: Page) => Promise<void>
  until?: (page: Page) => Promise<void>
}

const picture = (path: string, more: Omit<Picture, 'path'> = {}): Picture => ({ path, ...more })

/** The pages as most readers meet them. */
const pages = {
  overview: '/',
  territories: '/territoires',
  targets: '/objectifs',
  beneficiaries: '/beneficiaires',
  operations: '/operations',
  'operation-amiens': '/operations/amiens-2015-2021',
  'operation-amarrages': '/operations/amarrages-plus',
  data: '/donnees',
  method: '/methode',
  note: '/note',
  annex: '/annexe?operation=amiens-2015-2021&convention=202000263',
  accessibility: '/accessibilite',
}

/** Choices that draw or say something else. */
const choices = {
  'overview-region': '/?territory=FR.R32',
  'overview-zone': '/?territory=BE.FWB.Z09',
  'territories-map': '/territoires?indicator=neet_rate&view=map',
  'territories-tiles': '/territoires?indicator=neet_rate&view=map&map=tiles',
  'territories-zones': '/territoires?indicator=fwb_absence_rate&view=map&territory=BE.FWB.Z09',
  'territories-peers': '/territoires?period=2021-2022&peers=*',
  'territories-shrunken': '/territoires?period=2021-2022&view=map&colour=shrunken',
  'territories-trend': '/territoires?view=trend',
  'territories-slope': '/territoires?view=slope',
  'territories-scatter': '/territoires?view=scatter',
  'territories-heat': '/territoires?view=heat',
  'territories-funnel': '/territoires?view=funnel&level=bassin&period=2019-10-15',
  'territories-funnel-none': '/territoires?view=funnel&indicator=neet_rate',
  'territories-change': '/territoires?view=change',
  'territories-beside': '/territoires?view=beside&with=early_leavers_rate.eu_elet_lfs',
  'territories-table': '/territoires?view=table&track=lycee_pro_cap',
  'territories-same-date': '/territoires?period=2019-10-15&highlight=FR.D60',
  'beneficiaries-amarrages': '/beneficiaires?operation=amarrages-plus',
  'note-zone': '/note?territory=BE.FWB.Z09',
  'annex-esf-plus': '/annexe?operation=amarrages-plus',
  'data-formats': '/donnees?dataset=participations#formats',
  'state-empty': '/territoires?period=2012-2013',
  'state-suppressed':
    '/territoires?indicator=positive_exit_rate&operation=amarrages-plus&level=zone&period=2025-2026',
  'state-not-comparable':
    '/territoires?view=change&indicator=fwb_absence_rate&territory=BE.FWB.Z09&period=2022-2023&from=2013-2014',
  'state-unknown-indicator': '/territoires?indicator=unheard_of',
  'state-unknown-operation': '/operations/unheard-of',
  'state-unknown-words': '/methode?indicator=unheard_of&q=zzz',
  'state-unknown-release': '/?release=99',
  'state-unknown-territory': '/?territory=FR.D99',
  'state-unknown-page': '/nowhere',
  'embed-map': '/embed/map/territoires?indicator=neet_rate&view=map',
  'embed-unknown': '/embed/nonesuch/territoires',
}

/** Answers the requests of the API whose path reads so in another way. */
const answering =
  (path: RegExp, answer: (route: Route) => Promise<void>): NonNullable<Picture['prepare']> =>
  async (page) => {
    await leaveToAsk(page)
    await page.route(({ pathname }) => pathname.startsWith('/api/v1') && path.test(pathname), answer)
  }

const figures = /\/(observations|comparison|targets|manifest)$/
const never = () => new Promise<void>(() => {})
const fail = (route: Route) =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Unavailable',
      status: 503,
      detail: 'database: too many requests at once, try again in a moment',
    }),
  })
const skeletons = (page: Page) => page.locator('.skeleton').first().waitFor()
const errors = (page: Page) => page.locator('.error-state').first().waitFor()

/** A list of releases in which a newer one stands, and one withdrawn. */
async function withNewer(route: Route): Promise<void> {
  const list = await (await route.fetch()).json()
  const newest = list.releases[0]
  const newer = { ...newest, release: newest.release + 1 }
  const withdrawn = { release: newest.release + 2, at: newest.built, reason: 'wrong file' }
  const releases = [newer, ...list.releases]
  await route.fulfill({ json: { ...list, current: newer.release, releases, withdrawn: [withdrawn] } })
}

const waiting: Record<string, Picture> = {}
for (const [name, path] of Object.entries(pages).slice(0, 6)) {
  waiting[`state-loading-${name}`] = picture(path, {
    prepare: answering(figures, never),
    until: skeletons,
    widths: [1440],
  })
  waiting[`state-error-${name}`] = picture(path, {
    prepare: answering(figures, fail),
    until: errors,
  })
}

const states: Record<string, Picture> = {
  ...waiting,
  'state-loading': picture('/', { prepare: answering(/releases/, never), until: skeletons }),
  'state-offline': picture('/', { prepare: answering(/./, (route) => route.abort()), until: errors }),
  'state-offline-later': picture('/territoires', {
    prepare: answering(figures, (route) => route.abort()),
    until: errors,
  }),
  'state-old-release': picture('/?release=1', { prepare: answering(/releases$/, withNewer) }),
  'state-withdrawn-release': picture('/?release=3', { prepare: answering(/releases$/, withNewer) }),
  'state-embed-error': picture('/embed/ranking/territoires', {
    prepare: answering(figures, fail),
    until: errors,
    widths: [700],
  }),
  'state-embed-withdrawn': picture('/embed/ranking/territoires?release=3', {
    prepare: answering(/releases$/, withNewer),
    widths: [700],
  }),
}

function each(suffix: string, more: Omit<Picture, 'path'>): Record<string, Picture> {
  const entries = Object.entries({ ...pages, 'territories-map': choices['territories-map'] })
  return Object.fromEntries(entries.map(([name, path]) => [`${suffix}-${name}`, picture(path, more)]))
}

/** Every page and every state that is looked at, by the name of its file. */
export const pictures: Record<string, Picture> = {
  ...Object.fromEntries(
    Object.entries({ ...pages, ...choices }).map(([name, path]) => [name, picture(path)]),
  ),
  ...states,
  ...each('dark', { colorScheme: 'dark', widths: [1440] }),
  ...each('print', { print: true, widths: [1440] }),
  // a window of 1440 pixels at 200 %, and the narrowest that must do
  ...each('zoom', { widths: [720] }),
  ...each('narrow', { widths: [320] }),
}

/** What the guide shows, into `docs/images/`: one figure each, small enough for a repository. */
export const guidePictures: Record<string, Picture> = {
  ranking: picture('/territoires', { part: '[data-figure="ranking"]' }),
  trend: picture('/territoires?view=trend', { part: '[data-figure="trend"]' }),
  target: picture('/objectifs', {
    part: '.target-lines > li',
    until: async (page) => {
      await page.locator('.rule > summary').first().click()
      await page.locator('.rule .drawing svg').first().waitFor()
    },
  }),
  account: picture('/beneficiaires', { part: '[data-figure="account"]' }),
}
