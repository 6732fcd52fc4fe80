import { Hono } from 'hono'
import * as z from 'zod'
import { findIndicator } from '../../indicators/catalogue.ts'
import { extract } from '../../indicators/wire/extract.ts'
import { text } from '../../indicators/wire/text.ts'
import { selectionNames } from '../extract/fileName.ts'
import { type FormatId, formatIds, formats, shapeIds } from '../extract/formats.ts'
import { cite } from '../extract/notes.ts'
import { dialectIds } from '../http/csv.ts'
import { indicatorParameter, releaseParameter, selectionParameters } from '../http/parameters.ts'
import { createProblem, quote } from '../http/problem.ts'
import { findPublicUrl } from '../http/publicUrl.ts'
import { honoPath, type Route } from '../http/route.ts'
import { describeCatalogue, readHoldings, requireIndicator } from '../release/holdings.ts'
import type { Release } from '../release/release.ts'
import { type SelectionValues, select, selectWhole } from '../release/selection.ts'
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

/** Files ready to download: one per indicator that has figures, in each format. */
export const extracts = z.object({
  release: z.number(),
  extracts: z.array(
    z.object({
      indicator: z.string(),
      label: text,
      rows: z.number(),
      citation: text,
      files: z.array(
        z.object({
          format: z.enum(formatIds),
          dialect: z.enum(dialectIds).optional(),
          shape: z.enum(shapeIds).optional(),
          url: z.string(),
        }),
      ),
    }),
  ),
})

export const listExtracts = {
  id: 'listExtracts',
  path: '/extracts',
  summary: {
    fr: 'Les extractions\u202f: un fichier par indicateur et par format, et comment les citer.',
    en: 'Extracts: one file per indicator and format, and how to cite them.',
  },
  parameters: { release: releaseParameter },
  body: extracts,
  readsRelease: true,
} satisfies Route

const shared = {
  indicator: indicatorParameter,
  ...selectionParameters,
  release: releaseParameter,
}

/** One indicator, in the format that `format` or `Accept` asks for. */
export const getExtract = {
  id: 'getExtract',
  path: '/extracts/{indicator}',
  summary: {
    fr: 'Un indicateur en fichier\u202f: entier, ou la sélection des paramètres d’`observations`.',
    en: 'An indicator as a file: whole, or what the parameters of `observations` select.',
  },
  description: {
    fr: 'Sans paramètre de sélection, tous les chiffres, ventilations comprises. Mêmes lignes, même ordre que `observations`, avec les codes officiels du territoire et de ceux qui le contiennent. Au-delà de quelques milliers de lignes, le fichier est envoyé pendant qu’il s’écrit.',
    en: 'Without a parameter of selection, every figure, breakdowns included. Same rows, same order as `observations`, with the official codes of the territory and of those that contain it. Past some thousands of rows the file is sent while it is written.',
  },
  parameters: { ...shared, format: formatParameter, dialect: dialectParameter, shape: shapeParameter },
  body: extract,
  alsoOffered: otherMediaTypes,
  readsRelease: true,
} satisfies Route

const names: Record<FormatId, string> = {
  json: 'JSON',
  csv: 'CSV',
  'json-stat': 'JSON-stat 2.0',
  xlsx: 'XLSX',
  parquet: 'Parquet',
  zip: 'ZIP',
}

/** The same, each format at an address of its own. */
export const extractFiles = formatIds.map((format) => ({
  format,
  route: {
    id: `getExtract${format.replace('-', '').replace(/^./, (letter) => letter.toUpperCase())}`,
    path: `/extracts/{indicator}.${formats[format].extension}`,
    summary: { fr: `Un indicateur en ${names[format]}.`, en: `An indicator as ${names[format]}.` },
    parameters: {
      ...shared,
      ...(format === 'csv' && { dialect: dialectParameter }),
      ...(formats[format].wide && { shape: shapeParameter }),
    },
    body: format === 'json' ? extract : formats[format].mediaType,
    readsRelease: true,
  } satisfies Route,
}))

export function extractRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listExtracts), reading(listExtracts, shelf), async (c) => {
    const { release } = c.var
    const holdings = await readHoldings(release)
    const described = await describeCatalogue(release)
    return sendJson(c, {
      release: release.number,
      extracts: described.flatMap((indicator) => {
        const rows = holdings.get(indicator.id)?.rows
        if (rows === undefined) return []
        const link = `${findPublicUrl(c)}/api/v1/extracts/${indicator.id}.csv?release=${release.number}`
        const citation = cite({ indicator, release, link })
        return [
          { indicator: indicator.id, label: indicator.label, rows, citation, files: listFiles(indicator.id) },
        ]
      }),
    })
  })

  for (const { format, route } of extractFiles) {
    app.get(honoPath(route), reading(route, shelf), async (c) => {
      const { release, parameters } = c.var
      const asked = await findSelection(release, parameters)
      const { dialect, shape } = parameters
      return sendExtract(c, { ...asked, format, dialect, shape, negotiated: false })
    })
  }

  app.get(honoPath(getExtract), reading(getExtract, shelf), async (c) => {
    const { release, parameters } = c.var
    const { dialect, shape } = parameters
    const asked = await findSelection(release, parameters)
    const format = findFormat(parameters.format, c.req.header('accept'))
    return sendExtract(c, { ...asked, format, dialect, shape, negotiated: true })
  })

  return app
}

/** The selection of a request; without a criterion, the whole indicator. */
async function findSelection(release: Release, values: SelectionValues & { indicator: string }) {
  requireExtension(values.indicator)
  const indicator = await requireIndicator(release, 'indicator', values.indicator)
  const selected = selectionNames.some((name) => values[name] !== undefined)
  const selection = selected ? await select(release, indicator, values) : selectWhole(indicator, values.sort)
  return { indicator, selection, values }
}

/** An indicator with an ending that no format has: the endings are told, not the catalogue. */
function requireExtension(asked: string): void {
  const [, id = '', ending = ''] = asked.match(/^(\w+)\.([\w-]+)$/) ?? []
  if (!findIndicator(id)) return
  const detail = {
    fr: `indicateur\u202f: aucun format n’a la terminaison ${quote(ending)}`,
    en: `indicator: no format has the ending ${quote(ending)}`,
  }
  throw createProblem('not-found', detail, {
    parameter: 'indicator',
    value: asked,
    allowed: formatIds.map((format) => `${id}.${formats[format].extension}`),
  })
}

function listFiles(id: string) {
  return formatIds.flatMap((format) => {
    const url = `/api/v1/extracts/${id}.${formats[format].extension}`
    const plain = { format, url }
    if (format === 'csv')
      return dialectIds.map((dialect) => ({ format, dialect, url: `${url}?dialect=${dialect}` }))
    return formats[format].wide ? [plain, { format, shape: 'wide', url: `${url}?shape=wide` }] : [plain]
  })
}
