import { Hono } from 'hono'
import * as z from 'zod'
import { findPeriodKind } from '../../indicators/period.ts'
import { areComparable } from '../../indicators/sameDate.ts'
import { compareTerritories } from '../../indicators/statistics/compare.ts'
import { levelIds } from '../../indicators/territory.ts'
import { type Comparison, comparison } from '../../indicators/wire/comparison.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import {
  categoryParameters,
  definitionParameter,
  indicatorParameter,
  periodParameter,
  releaseParameter,
  territoryParameter,
} from '../http/parameters.ts'
import { createProblem } from '../http/problem.ts'
import { honoPath, one, type Route, type Values } from '../http/route.ts'
import { readCoverage } from '../release/coverage.ts'
import { readFigures } from '../release/figures.ts'
import { requireIndicator } from '../release/holdings.ts'
import type { Release } from '../release/release.ts'
import { requireTerritory, select } from '../release/selection.ts'
import type { Shelf } from '../release/shelf.ts'
import { reading, sendJson } from './reading.ts'
import { readExtractionDates, requireOneDefinition, selectCategories } from './series.ts'
import { standardRates } from './standardRates.ts'

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
      z.enum(['track', 'sex']).optional(),
      {
        fr: 'Ajoute le taux à structure égale : celle de la référence, par voie ou par sexe.',
        en: 'Adds the rate with the mix of the reference, by track or by sex.',
      },
      'track',
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
  const whole = { ...categories, ...places([level]), period: [period], definition: undefined }
  const atLevel = await readFigures(release, indicator, await select(release, indicator, whole))
  const reference = findReference(release, atLevel, asked)
  const [figure, ...others] = await readFigures(
    release,
    indicator,
    await select(release, indicator, { ...whole, level: undefined, territory: [reference] }),
  ).then((found) => keepDefinition(indicator, found, asked.definition))
  if (!figure || others.length > 0) throw noFigure(indicator, reference, period)
  const inside = atLevel.filter(
    ({ territory, definition }) =>
      definition === figure.definition && isInside(release, territory, reference),
  )
  requireOneDefinition(
    indicator,
    [figure, ...atLevel.filter(({ value }) => value !== null)],
    asked.definition,
  )
  const compared = compareTerritories(inside, figure, indicator)
  const standardised = await standardRates(release, indicator, { ...whole, reference, by: asked.standardise })
  return {
    release: release.number,
    indicator: indicator.id,
    definition: figure.definition,
    period,
    level,
    reference: figure,
    comparablePeriods: await findComparablePeriods(release, indicator, period),
    overdispersion: compared.overdispersion,
    territories: inside.map((observation, index) => {
      const { territory: _, ...statistics } = compared.territories[index] ?? {
        ...{ territory: '', gap: null, funnel: null, rank: null, group: null, shrunken: null },
      }
      return {
        observation,
        ...statistics,
        ...(standardised ? { standardised: standardised.get(observation.territory) ?? null } : {}),
      }
    }),
  }
}

function places(level: Asked['level'][]) {
  return { level, territory: undefined, parent: undefined }
}

function keepDefinition(indicator: IndicatorWire, figures: Observation[], asked: string | undefined) {
  const definition = requireOneDefinition(indicator, figures, asked)
  return figures.filter((figure) => figure.definition === definition)
}

/** The territory asked for, or the smallest one that contains every territory with a figure. */
function findReference(
  release: Release,
  figures: readonly Observation[],
  { reference, level, period, id }: Asked,
) {
  if (reference !== undefined) {
    requireTerritory(release, 'reference', reference)
    return reference
  }
  const paths = figures
    .filter(({ value }) => value !== null)
    .map(({ territory }) => release.territories.find(territory)?.path ?? [])
  const [first = []] = paths
  const common = first.findLast((ancestor) => paths.every((path) => path.includes(ancestor)))
  if (common !== undefined) return common
  throw createProblem('not-found', `${id}: no figure at level ${level} for ${period}`, {
    parameter: 'period',
    value: period,
  })
}

function isInside(release: Release, territory: string, reference: string): boolean {
  return release.territories.find(territory)?.path.includes(reference) ?? false
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

function noFigure(indicator: IndicatorWire, reference: string, period: string) {
  return createProblem(
    'not-found',
    `reference: ${reference} has no figure of ${indicator.id} for ${period}`,
    {
      parameter: 'reference',
      value: reference,
    },
  )
}
