import { Hono } from 'hono'
import * as z from 'zod'
import { catalogue } from '../../indicators/catalogue.ts'
import { dimensionIds, isDimensionId } from '../../indicators/dimensions.ts'
import { text } from '../../indicators/wire/text.ts'
import { cacheFor, send } from '../http/answer.ts'
import { dialectIds, formatCsv } from '../http/csv.ts'
import { indicatorParameter, releaseParameter, selectionParameters } from '../http/parameters.ts'
import { honoPath, one, type Route } from '../http/route.ts'
import { readFigures } from '../release/figures.ts'
import { readHoldings, requireIndicator } from '../release/holdings.ts'
import { type SelectionValues, select, selectWhole } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { extractColumns } from './extractTable.ts'
import { reading, sendJson } from './reading.ts'

/** Files ready to download: one per indicator that has figures, in each dialect. */
export const extracts = z.object({
  release: z.number(),
  extracts: z.array(
    z.object({
      indicator: z.string(),
      label: text,
      rows: z.number(),
      files: z.array(z.object({ dialect: z.enum(dialectIds), url: z.string() })),
    }),
  ),
})

export const listExtracts = {
  id: 'listExtracts',
  path: '/extracts',
  summary: { fr: 'Les extractions : un fichier par indicateur.', en: 'Extracts: one file per indicator.' },
  parameters: { release: releaseParameter },
  body: extracts,
  readsRelease: true,
} satisfies Route

export const getExtract = {
  id: 'getExtract',
  path: '/extracts/{indicator}.csv',
  summary: {
    fr: 'Un indicateur en CSV : entier, ou la sélection des paramètres d’`observations`.',
    en: 'An indicator as CSV: whole, or what the parameters of `observations` select.',
  },
  description: {
    fr: 'Sans paramètre de sélection, tous les chiffres, ventilations comprises. Mêmes lignes, même ordre que `observations`. Un texte qu’un tableur exécuterait comme formule est précédé d’une apostrophe.',
    en: 'Without a parameter of selection, every figure, breakdowns included. Same rows, same order as `observations`. A text that a spreadsheet would run as a formula has an apostrophe before it.',
  },
  parameters: {
    indicator: indicatorParameter,
    ...selectionParameters,
    dialect: one(
      z.enum(dialectIds).default('machine'),
      {
        fr: '`machine` : virgule, point décimal, UTF-8 (RFC 4180). `excel-fr` : point-virgule, virgule décimale, marque d’ordre (BOM).',
        en: '`machine`: comma, decimal point, UTF-8 (RFC 4180). `excel-fr`: semicolon, decimal comma, byte order mark.',
      },
      'excel-fr',
    ),
    release: releaseParameter,
  },
  body: 'text/csv',
  readsRelease: true,
} satisfies Route

export function extractRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listExtracts), reading(listExtracts, shelf), async (c) => {
    const { release } = c.var
    const holdings = await readHoldings(release)
    return sendJson(c, {
      release: release.number,
      extracts: catalogue.flatMap(({ id, label }) => {
        const rows = holdings.get(id)?.rows
        const files = dialectIds.map((dialect) => ({
          dialect,
          url: `/api/v1/extracts/${id}.csv?dialect=${dialect}`,
        }))
        return rows === undefined ? [] : [{ indicator: id, label, rows, files }]
      }),
    })
  })

  app.get(honoPath(getExtract), reading(getExtract, shelf), async (c) => {
    const { release, pinned, parameters } = c.var
    const { indicator: id, dialect } = parameters
    const indicator = await requireIndicator(release, 'indicator', id)
    const selected = selectionNames.some((name) => parameters[name] !== undefined)
    const selection = selected
      ? await select(release, indicator, parameters)
      : selectWhole(indicator, parameters.sort)
    const figures = await readFigures(release, indicator, selection)
    const columns = extractColumns(indicator)
    const rows = figures.map((figure) => columns.map(({ cell }) => cell({ figure, release })))
    const names = columns.map(({ name }) => name)
    return send(c, formatCsv(names, rows, dialect), {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName(id, parameters, release.number)}"`,
      'cache-control': cacheFor(pinned),
      'x-vigie-release': String(release.number),
    })
  })

  return app
}

const selectionNames = ['territory', 'level', 'parent', 'period', 'definition', ...dimensionIds] as const

/** `vigie_siei_dropout_rate_FR.A20_2019-2020_r12.csv`: what was asked for, then the release. */
function fileName(id: string, values: SelectionValues, release: number): string {
  const parts = selectionNames.flatMap((name) => {
    const asked = values[name]
    if (!asked) return []
    const list = asked.length > MOST_NAMED ? `${asked.length}-${name}` : asked.join('-')
    return [(isDimensionId(name) ? `${name}-${list}` : list).replace('*', 'all').replaceAll('..', '_to_')]
  })
  const stem = ['vigie', id, ...parts].join('_').replace(/[^\w.-]+/g, '-')
  return `${stem.slice(0, LONGEST_NAME)}_r${release}.csv`
}

const MOST_NAMED = 4
const LONGEST_NAME = 120
