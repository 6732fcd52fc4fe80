import { Hono } from 'hono'
import * as z from 'zod'
import { findPeriodKind } from '../../indicators/period.ts'
import { areComparable } from '../../indicators/sameDate.ts'
import { compareTerritories } from '../../indicators/statistics/compare.ts'
import { standardisable } from '../../indicators/statistics/standardisable.ts'
import { levelIds, levels } from '../../indicators/territory.ts'
import { type Comparison, comparison } from '../../indicators/wire/comparison.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { findPeers } from '../comparison/peers.ts'
import { readExtractionDates, requireOneDefinition, selectCategories } from '../comparison/series.ts'
import { standardRates } from '../comparison/standardRates.ts'
import { whyNothing } from '../comparison/whyNothing.ts'
import {
  categoryParameters,
  definitionParameter,
  indicatorParameter,
  periodParameter,
  releaseParameter,
  territoryParameter,
  variableId,
} from '../http/parameters.ts'
import { createProblem } from '../http/problem.ts'
import { honoPath, list, one, type Route, type Values } from '../http/route.ts'
import { readCoverage } from '../release/coverage.ts'
import { type Categories, readFiguresOf, readHeldFigures } from '../release/heldFigures.ts'
import { requireIndicator } from '../release/holdings.ts'
import type { Release } from '../release/release.ts'
import { requireCategories, requireTerritory } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'

export const getComparison = {
  id: 'getComparison',
  path: '/indicators/{id}/comparison',
  summary: {
    fr: 'Chaque territoire d’un niveau face à une référence : écart en points et en jeunes, entonnoir, rangs que le hasard permet.',
    en: 'Every territory of a level against a reference: gap in points and in people, funnel, ranks that chance allows.',
  },
  description: {
    fr: 'La référence contient les territoires comparés ; chacun est comparé au reste d’elle. Un taux publié sans effectifs n’a ni écart, ni entonnoir, ni rang. Sans `reference`, le plus petit territoire qui contient tous les autres.',
    en: 'The reference contains the territories compared; each is compared with the rest of it. A rate published without counts has neither gap, funnel nor rank. Without `reference`, the smallest territory that contains the others.',
  },
  parameters: {
    id: indicatorParameter,
    level: one(
      z.enum(levelIds),
      { fr: 'Niveau des territoires.', en: 'Level of the territories.' },
      'department',
    ),
    period: periodParameter(''),
    reference: { ...territoryParameter, item: territoryParameter.item.optional() },
    definition: definitionParameter,
    standardise: one(
      z.enum(standardisable).optional(),
      {
        fr: 'Ajoute le taux à structure égale : celle de la référence, par voie ou par sexe.',
        en: 'Adds the rate with the mix of the reference, by track or by sex.',
      },
      'track',
    ),
    peers: list(
      variableId,
      {
        fr: 'Ajoute à chaque territoire ceux qui lui ressemblent le plus sur ces variables de `/context` ; `*` : toutes.',
        en: 'Adds to each territory those most like it on these variables of `/context`; `*`: all of them.',
      },
      '*',
    ),
    ...categoryParameters(),
    release: releaseParameter,
  },
  body: comparison,
  readsRelease: true,
} satisfies Route

type Asked = Values<typeof getComparison.parameters>

export function comparisonRoutes(shelf: Shelf) {
  const app = new Hono()

  app.get(honoPath(getComparison), reading(getComparison, shelf), async (c) => {
    const { release, parameters } = c.var
    const indicator = await requireIndicator(release, 'id', parameters.id)
    return sendJson(c, await compare(release, indicator, parameters))
  })

  return app
}

async function compare(release: Release, indicator: IndicatorWire, asked: Asked): Promise<Comparison> {
  const { level, period } = asked
  const categories = await selectCategories(release, indicator, asked)
  await requireCategories(release, indicator, categories)
  const figures = await readHeldFigures(release, { indicator, level, period }, categories)
  const everywhere = { territory: undefined, parent: undefined, definition: undefined }
  const places = { ...categories, ...everywhere, level: [level], period: [period] }
  if (figures.length === 0) throw await whyNothing(release, indicator, places)
  const whole = await readReference(release, indicator, { figures, categories, asked })
  const reference = whole.territory
  const inside = figures.filter(({ territory }) => isInside(release, territory, reference))
  requireOneDefinition(indicator, [whole, ...inside.filter(({ value }) => value !== null)], asked.definition)
  const compared = inside.filter(({ definition }) => definition === whole.definition)
  const { overdispersion, territories } = compareTerritories(compared, whole, indicator)
  const standardised = await standardRates(release, indicator, {
    level,
    period,
    categories,
    reference,
    by: asked.standardise,
  })
  const peers = await findPeers(release, compared, { ...asked, indicator: indicator.id })
  return {
    release: release.number,
    indicator: indicator.id,
    definition: whole.definition,
    period,
    level,
    reference: whole,
    comparablePeriods: await findComparablePeriods(release, indicator, period),
    overdispersion,
    ...(peers && { peerVariables: peers.variables }),
    territories: territories.flatMap(({ territory, ...statistics }, index) => {
      const observation = compared[index]
      if (!observation) return []
      const rate = standardised && { standardised: standardised.get(territory) ?? null }
      const alike = peers && { peers: peers.of(territory) }
      return [{ observation, ...statistics, ...rate, ...alike }]
    }),
  }
}

interface Compared {
  figures: readonly Observation[]
  /** What the figures and the reference have in common. */
  categories: Categories
  asked: Asked
}

/** The one figure of the reference. Throws a problem when it has none, several definitions, or contains no figure. */
async function readReference(
  release: Release,
  indicator: IndicatorWire,
  { figures, categories, asked }: Compared,
): Promise<Observation> {
  const { definition, level, period } = asked
  const reference = findReference(release, figures, asked)
  const around = [...new Set(figures.flatMap(({ territory }) => pathOf(release, territory)))]
  const references: Observation[] = []
  for (const place of around) {
    references.push(...(await readFiguresOf(release, place, { indicator, period, categories })))
  }
  const found = references.filter(({ territory }) => territory === reference)
  const one = requireOneDefinition(indicator, found, definition)
  const figure = found.find((known) => known.definition === one)
  if (figure) return figure
  const detail =
    reference === undefined
      ? {
          fr: `reference\u202f: attendu, aucun territoire ne contient tous ceux de ce niveau (${levels[level].label.fr.toLowerCase()}) qui ont un chiffre`,
          en: `reference: expected, no one territory contains every ${level} that has a figure`,
        }
      : {
          fr: `reference\u202f: ${reference} n’a aucun chiffre de ${indicator.id} pour ${period}, ou ne contient aucun territoire de ce niveau (${levels[level].label.fr.toLowerCase()}) qui en ait un`,
          en: `reference: ${reference} has no figure of ${indicator.id} for ${period}, or contains no ${level} that has one`,
        }
  throw createProblem('not-found', detail, {
    parameter: 'reference',
    ...(reference !== undefined && { value: reference }),
    allowed: [...new Set(references.map(({ territory }) => territory))],
  })
}

/** The territory asked for, or the smallest one that contains every territory with a value. */
function findReference(release: Release, figures: readonly Observation[], { reference }: Asked) {
  if (reference !== undefined) {
    requireTerritory(release, 'reference', reference)
    return reference
  }
  const valued = figures.filter(({ value }) => value !== null)
  const paths = (valued.length > 0 ? valued : figures).map(({ territory }) => pathOf(release, territory))
  const [first = []] = paths
  return first.findLast((ancestor) => paths.every((path) => path.includes(ancestor)))
}

function pathOf(release: Release, territory: string): readonly string[] {
  return release.territories.find(territory)?.path ?? []
}

function isInside(release: Release, territory: string, reference: string): boolean {
  return pathOf(release, territory).includes(reference)
}

async function findComparablePeriods(release: Release, indicator: IndicatorWire, period: string) {
  const { periods } = await readCoverage(release, indicator.id)
  const dates = await readExtractionDates(release, indicator.id)
  return periods
    .filter(
      ({ id, kind }) => id !== period && kind === findPeriodKind(period) && areComparable(period, id, dates),
    )
    .map(({ id }) => id)
}
