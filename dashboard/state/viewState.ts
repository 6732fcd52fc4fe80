import { linkVersion, migrateQuery } from '../../indicators/questions/migrateQuery.ts'
import {
  breakdowns,
  idPattern,
  type PageChoice,
  readChoice,
  readId,
} from '../../indicators/questions/readChoice.ts'
import { usualChoice } from '../../indicators/questions/usualChoice.ts'
import { type Standardisable, standardisable } from '../../indicators/statistics/standardisable.ts'
import type { Language } from '../../indicators/wire/text.ts'

export const viewIds = [
  'ranking',
  'map',
  'funnel',
  'trend',
  'slope',
  'scatter',
  'heat',
  'change',
  'beside',
  'table',
] as const
export type ViewId = (typeof viewIds)[number]

/** With the chosen territory, as many as there are colours to tell apart. */
export const highlightLimit = 5

/** A search longer than this is cut. */
export const searchLimit = 80

/** What the reader chose. It is the page's URL, word for word the API's own parameter names. */
export interface ViewState extends PageChoice {
  lang: Language
  /** Null when a page may choose: it takes the only definition there is, or asks. */
  definition: string | null
  /** Null is the latest period that has figures. */
  period: string | null
  /** What the targets shown are about: a territory, a sex, a convention, or `*` for a whole operation; null shows all. */
  scope: string | null
  highlight: string[]
  view: ViewId
  /** What the territories are compared with; null is what contains them all. */
  reference: string | null
  /** The earlier of two periods whose change is split; null is the last one that can be compared. */
  from: string | null
  /** Another series, set beside the first: its indicator and definition, joined by a dot. */
  with: string | null
  /** Context variables on which alike territories are shown, by comma, or `*` for all; null shows none. */
  peers: string | null
  /** The context variable that rates are set against; null is the first of the level. */
  variable: string | null
  /** The dimension whose mix is held equal; null leaves the choice to the page. */
  standardise: Standardisable | null
  /** What colours a map; null is the rate itself. */
  colour: 'shrunken' | null
  /** How a map draws departments; null is by their outlines. */
  map: 'tiles' | null
  /** The number of the release to show; null is the latest. What is no number is kept, so that the page can say so. */
  release: string | null
  /** The dataset whose file format is shown; null is the first. */
  dataset: string | null
  /** What is searched in the glossary, or in the catalogue. */
  search: string | null
  /** How entries are counted in time; null is by month. */
  pace: 'school_year' | null
  /** The ESF indicator whose account is shown; null leaves the choice to the page. */
  account: string | null
  /** The dimension that a composed extract is broken down by; null asks for totals. */
  breakdown: string | null
  /** The shape and the format of a composed extract; null is one row per figure, and CSV. */
  shape: 'wide' | null
  format: string | null
}

export const defaultState: ViewState = {
  ...usualChoice,
  lang: 'fr',
  definition: null,
  level: null,
  parent: null,
  period: null,
  operation: null,
  scope: null,
  highlight: [],
  view: 'ranking',
  reference: null,
  from: null,
  with: null,
  peers: null,
  variable: null,
  standardise: null,
  colour: null,
  map: null,
  release: null,
  dataset: null,
  search: null,
  pace: null,
  account: null,
  breakdown: null,
  shape: null,
  format: null,
  dimensions: {},
}

/** Reads the query of a link of any version; what is absent, unknown or malformed takes its default. Never throws. */
export function parseState(search: string): ViewState {
  const query = migrateQuery(search)
  const one = (name: string) => readId(query, name)
  return {
    ...readChoice(query),
    lang: query.get('lang') === 'en' ? 'en' : 'fr',
    definition: one('definition'),
    period: one('period'),
    scope: query.get('scope') === '*' ? '*' : one('scope'),
    highlight: parseList(query.get('highlight')),
    view: viewIds.find((view) => view === query.get('view')) ?? defaultState.view,
    reference: one('reference'),
    from: one('from'),
    with: one('with'),
    peers: parsePeers(query.get('peers')),
    variable: one('variable'),
    standardise: standardisable.find((by) => by === query.get('standardise')) ?? null,
    colour: query.get('colour') === 'shrunken' ? 'shrunken' : null,
    map: query.get('map') === 'tiles' ? 'tiles' : null,
    release: one('release'),
    dataset: one('dataset'),
    search:
      query
        .get('q')
        ?.trim()
        .slice(0, searchLimit)
        .replace(/\p{Surrogate}/gu, '') || null,
    pace: query.get('pace') === 'school_year' ? 'school_year' : null,
    account: one('account'),
    breakdown: one('breakdown'),
    shape: query.get('shape') === 'wide' ? 'wide' : null,
    format: one('format'),
  }
}

/**
 * The query string of a state, in a fixed order. Defaults are left out, and '' is all of them; `whole` writes them too,
 * for a link that is kept: an address without a query is today's default, whatever it was.
 */
export function formatState(state: ViewState, { whole = false } = {}): string {
  const differs = (value: string, standard: string) => (whole || value !== standard ? value : null)
  const pairs: [string, string | null][] = [
    ['indicator', differs(state.indicator, defaultState.indicator)],
    ['definition', state.definition],
    ['territory', differs(state.territory, defaultState.territory)],
    ['level', state.level],
    ['parent', state.parent],
    ['period', state.period],
    ['operation', state.operation],
    ...breakdowns.map((key): [string, string | null] => [key, state.dimensions[key] ?? null]),
    ['scope', state.scope],
    ['highlight', state.highlight.length > 0 ? state.highlight.join(',') : null],
    ['view', differs(state.view, defaultState.view)],
    ['reference', state.reference],
    ['from', state.from],
    ['with', state.with],
    ['peers', state.peers],
    ['variable', state.variable],
    ['standardise', state.standardise],
    ['colour', state.colour],
    ['map', state.map],
    ['dataset', state.dataset],
    ['q', state.search === null ? null : encodeURIComponent(state.search)],
    ['pace', state.pace],
    ['account', state.account],
    ['breakdown', state.breakdown],
    ['shape', state.shape],
    ['format', state.format],
    ['release', state.release],
    ['lang', differs(state.lang, defaultState.lang)],
  ]
  const said = pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  return said.length === 0 ? '' : `?${[...said, `v=${linkVersion}`].join('&')}`
}

function parseList(value: string | null): string[] {
  const ids = (value ?? '').split(',').filter((item) => idPattern.test(item))
  return [...new Set(ids)].slice(0, highlightLimit)
}

function parsePeers(value: string | null): string | null {
  if (value === '*') return value
  const ids = (value ?? '').split(',').filter((item) => idPattern.test(item))
  return ids.length > 0 ? [...new Set(ids)].join(',') : null
}
