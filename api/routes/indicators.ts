import { Hono } from 'hono'
import { indicatorDetail, indicators } from '../../indicators/wire/indicator.ts'
import { indicatorParameter, releaseParameter } from '../http/parameters.ts'
import { honoPath, type Route } from '../http/route.ts'
import { readCoverage } from '../release/coverage.ts'
import { describeCatalogue, requireIndicator } from '../release/holdings.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const listIndicators = {
  id: 'listIndicators',
  path: '/indicators',
  summary: {
    fr: 'Le catalogue : ce que chaque indicateur mesure, sur qui, à quels niveaux, d’après quelle source.',
    en: 'The catalogue: what each indicator measures, of whom, at which levels, from which source.',
  },
  parameters: { release: releaseParameter },
  body: indicators,
  readsRelease: true,
} satisfies Route

export const getIndicator = {
  id: 'getIndicator',
  path: '/indicators/{id}',
  summary: {
    fr: 'Un indicateur et ce que la version en contient : définitions, périodes, niveaux, opérations.',
    en: 'One indicator and what the release has of it: definitions, periods, levels, operations.',
  },
  parameters: { id: indicatorParameter, release: releaseParameter },
  body: indicatorDetail,
  readsRelease: true,
} satisfies Route

export function indicatorRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(listIndicators), reading(listIndicators, shelf), async (c) => {
    const { release } = c.var
    return sendJson(c, { release: release.number, indicators: await describeCatalogue(release) })
  })

  app.get(honoPath(getIndicator), reading(getIndicator, shelf), async (c) => {
    const { release, parameters } = c.var
    const indicator = await requireIndicator(release, 'id', parameters.id)
    const coverage = await readCoverage(release, indicator.id)
    return sendJson(c, { release: release.number, indicator, coverage })
  })

  return app
}
