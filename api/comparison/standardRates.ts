import type { Standardisable } from '../../indicators/statistics/standardisable.ts'
import {
  type Standardised,
  type StandardiseRefusal,
  standardise,
} from '../../indicators/statistics/standardise.ts'
import type { LevelId } from '../../indicators/territory.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { createProblem } from '../http/problem.ts'
import { type Categories, readFiguresOf, readHeldFigures } from '../release/heldFigures.ts'
import type { Release } from '../release/release.ts'
import { dimensionsOf } from '../release/selection.ts'

interface Asked {
  level: LevelId
  period: string
  categories: Categories
  reference: string
  by: Standardisable | undefined
}

/**
 * The rate of each territory with the reference's mix of tracks or sexes; undefined when nobody asked, or
 * the indicator has no such breakdown. A territory with a hidden or missing stratum is not in the map.
 * Throws a problem where the request keeps to one category of that very dimension.
 */
export async function standardRates(
  release: Release,
  indicator: IndicatorWire,
  { level, period, categories, reference, by }: Asked,
): Promise<Map<string, Standardised | { refused: StandardiseRefusal }> | undefined> {
  if (by === undefined || !dimensionsOf(indicator).includes(by)) return undefined
  if (categories[by] !== undefined) {
    const value = categories[by].join(',')
    const detail = {
      fr: `standardise\u202f: ${by} n’a pas de structure là où il est fixé à ${value}`,
      en: `standardise: ${by} has no mix where it is fixed to ${value}`,
    }
    throw createProblem('invalid-parameter', detail, { parameter: 'standardise', value: by })
  }
  const strata = { ...categories, [by]: ['*'] }
  const standard = await readFiguresOf(release, reference, { indicator, period, categories: strata })
  const rates = new Map<string, Standardised | { refused: StandardiseRefusal }>()
  const figures = await readHeldFigures(release, { indicator, level, period }, strata)
  if (standard.length === 0 || !standard.every(hasCounts)) return rates
  for (const territory of new Set(figures.map((figure) => figure.territory))) {
    const own = figures.filter((figure) => figure.territory === territory)
    const matched = standard.map((one) => {
      const match = own.find(({ dimensions }) => dimensions[by] === one.dimensions[by])
      return match && hasCounts(match) ? { ...countsOf(match), weight: countsOf(one).denominator } : undefined
    })
    const whole = matched.filter((stratum) => stratum !== undefined)
    if (whole.length === standard.length) rates.set(territory, standardise(whole))
  }
  return rates
}

function hasCounts({ numerator, denominator }: Observation): boolean {
  return numerator !== null && denominator !== null
}

function countsOf({ numerator, denominator }: Observation) {
  return { numerator: numerator ?? 0, denominator: denominator ?? 0 }
}
