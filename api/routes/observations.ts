import { type Context, Hono } from 'hono'
import { observations } from '../../indicators/wire/observation.ts'
import { nextPage } from '../http/nextPage.ts'
import { indicatorParameter, releaseParameter, selectionParameters } from '../http/parameters.ts'
import { createProblem } from '../http/problem.ts'
import { honoPath, one, type Route, wholeNumber } from '../http/route.ts'
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

export const listObservations = {
  id: 'listObservations',
  path: '/indicators/{id}/observations',
  summary: {
    fr: 'Les chiffres d’un indicateur, chacun avec sa valeur ou la raison de son absence.',
    en: 'The figures of an indicator, each with its value or the reason there is none.',
  },
  description: {
    fr: 'Dans l’ordre des territoires (niveau, puis identifiant), des périodes, puis des ventilations. Pour un indicateur d’opération, `operation` absent signifie chaque opération.',
    en: 'In the order of territories (level, then id), periods, then breakdowns. For an indicator of operations, `operation` absent means each of them.',
  },
  parameters: {
    id: indicatorParameter,
    ...selectionParameters,
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
  body: observations,
  alsoOffered: otherMediaTypes,
  readsRelease: true,
} satisfies Route

export function observationRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listObservations), reading(listObservations, shelf), async (c) => {
    const { release, parameters } = c.var
    const { id, limit, offset } = parameters
    const indicator = await requireIndicator(release, 'id', id)
    const selection = await select(release, indicator, parameters)
    const format = findFormat(parameters.format, c.req.header('accept'))
    const { dialect, shape } = parameters
    if (format !== 'json' || dialect || shape) {
      refusePages(c)
      const asked = { indicator, selection, values: parameters, format, dialect, shape }
      return sendExtract(c, { ...asked, negotiated: true })
    }
    c.header('vary', 'Accept')
    const { figures, total } = await readPage(release, indicator, selection, { limit, offset })
    return sendJson(c, {
      release: release.number,
      indicator,
      observations: figures,
      total,
      next:
        total > offset + limit
          ? // held to the same release so that pages fit together
            nextPage(c.req.url, offset + limit, { release: String(release.number) })
          : null,
    })
  })

  return app
}

/** Pages are of JSON: a file holds the whole selection. */
function refusePages(c: Context): void {
  for (const parameter of ['limit', 'offset']) {
    const value = c.req.query(parameter)
    if (value === undefined) continue
    throw createProblem(
      'invalid-parameter',
      `${parameter}: only for json; a file holds the whole selection`,
      {
        parameter,
        value,
      },
    )
  }
}
