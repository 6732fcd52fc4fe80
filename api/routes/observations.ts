import { type Context, Hono } from 'hono'
import * as z from 'zod'
import {
  type Observation,
  observation,
  observationFields,
  observations,
} from '../../indicators/wire/observation.ts'
import { formatLinks, nextPage } from '../http/pageLinks.ts'
import { indicatorParameter, releaseParameter, selectionParameters } from '../http/parameters.ts'
import { createProblem } from '../http/problem.ts'
import { honoPath, list, MOST_LISTED, one, type Route, wholeNumber } from '../http/route.ts'
import { readPage } from '../release/figures.ts'
import { requireIndicator } from '../release/holdings.ts'
import { select } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import {
  dialectParameter,
  findFormat,
  formatParameter,
  otherMediaTypes,
  shapeParameter,
} from './extractParameters.ts'
import { reading, sendJson } from './reading.ts'
import { sendExtract } from './sendExtract.ts'

const USUAL_LIMIT = 5000
const HIGHEST_LIMIT = 20_000

const fieldNames = Object.keys(observation.shape) as (keyof Observation)[]

export const listObservations = {
  id: 'listObservations',
  path: '/indicators/{id}/observations',
  summary: {
    fr: 'Les chiffres d’un indicateur, chacun avec sa valeur ou la raison de son absence.',
    en: 'The figures of an indicator, each with its value or the reason there is none.',
  },
  description: {
    fr: `Dans l’ordre des territoires (niveau, puis identifiant), des périodes, puis des ventilations, à moins de \`sort\`. Au plus ${HIGHEST_LIMIT.toLocaleString('fr')} chiffres par page et ${MOST_LISTED} valeurs par liste ; \`Link\` et \`next\` donnent les autres pages, sur la même version, \`total\` le nombre de chiffres de la sélection. Pour un indicateur d’opération, \`operation\` absent signifie chaque opération.`,
    en: `In the order of territories (level, then id), periods, then breakdowns, unless \`sort\` says otherwise. At most ${HIGHEST_LIMIT.toLocaleString('en')} figures a page and ${MOST_LISTED} values a list; \`Link\` and \`next\` give the other pages, of the same release, \`total\` the number of figures selected. For an indicator of operations, \`operation\` absent means each of them.`,
  },
  parameters: {
    id: indicatorParameter,
    ...selectionParameters,
    fields: list(
      z.enum(fieldNames),
      {
        fr: 'Champs de chaque chiffre ; absent : tous.',
        en: 'Fields of each figure; absent: all of them.',
      },
      'territory',
    ),
    release: releaseParameter,
    format: formatParameter,
    dialect: dialectParameter,
    shape: shapeParameter,
    limit: one(
      wholeNumber(1, HIGHEST_LIMIT).default(USUAL_LIMIT),
      { fr: 'Nombre de chiffres au plus.', en: 'Most figures to answer with.' },
      '100',
    ),
    offset: one(
      wholeNumber(0).default(0),
      { fr: 'Nombre de chiffres à passer.', en: 'Figures to skip.' },
      '0',
    ),
  },
  body: z.object({
    ...observations.shape,
    observations: z.union([z.array(observation), z.array(observationFields)]),
  }),
  alsoOffered: otherMediaTypes,
  readsRelease: true,
  paged: true,
} satisfies Route

export function observationRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listObservations), reading(listObservations, shelf), async (c) => {
    const { release, parameters } = c.var
    const { id, limit, offset, fields } = parameters
    const indicator = await requireIndicator(release, 'id', id)
    const selection = await select(release, indicator, parameters)
    const format = findFormat(parameters.format, c.req.header('accept'))
    const { dialect, shape } = parameters
    if (format !== 'json' || dialect || shape) {
      refusePages(c)
      const asked = { indicator, selection, values: parameters, format, dialect, shape }
      return sendExtract(c, { ...asked, negotiated: true })
    }
    const { figures, total } = await readPage(release, indicator, selection, { limit, offset })
    const place = { offset, limit, total }
    // held to the same release so that pages fit together
    const kept = { release: String(release.number) }
    const body = {
      release: release.number,
      indicator,
      observations: fields ? figures.map((figure) => pick(figure, fields)) : figures,
      total,
      next: nextPage(c.req.url, place, kept),
    }
    return sendJson(c, body, { link: formatLinks(c, place, kept), vary: 'Accept' })
  })

  return app
}

function pick(figure: Observation, fields: readonly (keyof Observation)[]): Partial<Observation> {
  return Object.fromEntries(fields.map((field) => [field, figure[field]]))
}

/** Pages and fields are of JSON: a file holds the whole selection. */
function refusePages(c: Context): void {
  for (const parameter of ['limit', 'offset', 'fields']) {
    const value = c.req.query(parameter)
    if (value === undefined) continue
    const detail = {
      fr: `${parameter}\u202f: pour json seulement\u202f; un fichier tient toute la sélection, toutes ses colonnes`,
      en: `${parameter}: only for json; a file holds the whole selection, all its columns`,
    }
    throw createProblem('invalid-parameter', detail, { parameter, value })
  }
}
