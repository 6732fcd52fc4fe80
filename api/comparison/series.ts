import { findDifferences, formatDifferences } from '../../indicators/definitionGuard.ts'
import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { createProblem, requireAllowed } from '../http/problem.ts'
import { readCoverage } from '../release/coverage.ts'
import type { Release } from '../release/release.ts'
import type { SelectionValues } from '../release/selection.ts'

/** Categories of a breakdown, as a request names them one by one. */
type Categories = Partial<Record<DimensionId, string | undefined>>

/** The same categories as a selection has them. Throws a problem when an indicator of operations names none. */
export async function selectCategories(
  release: Release,
  indicator: IndicatorWire,
  categories: Categories,
): Promise<Pick<SelectionValues, DimensionId>> {
  if (indicator.scope === 'operation' && categories.operation === undefined) {
    const { operations } = await readCoverage(release, indicator.id)
    const detail = {
      fr: `operation\u202f: attendu, ${indicator.id} appartient à une opération`,
      en: `operation: expected, ${indicator.id} belongs to an operation`,
    }
    throw createProblem('invalid-parameter', detail, { parameter: 'operation', allowed: operations })
  }
  return Object.fromEntries(
    dimensionIds.map((id) => [id, categories[id] === undefined ? undefined : [categories[id]]]),
  ) as Pick<SelectionValues, DimensionId>
}

/**
 * The one definition of figures that are to be compared. Throws a problem that says in words what differs
 * when they have several and the request names none of them.
 */
export function requireOneDefinition(
  indicator: IndicatorWire,
  figures: readonly Observation[],
  asked: string | undefined,
): string | undefined {
  if (asked !== undefined) {
    requireAllowed(
      'definition',
      asked,
      indicator.definitions.map(({ id }) => id),
    )
    return asked
  }
  const [first, ...others] = [...new Set(figures.map(({ definition }) => definition))]
  if (first === undefined || others.length === 0) return first
  const allowed = [first, ...others]
  const differences = findDifferences(allowed)
  const detail = {
    fr: `definition\u202f: ces séries n’en font pas une (${formatDifferences(differences, 'fr')})\u202f; en demander une`,
    en: `definition: these series are not one (${formatDifferences(differences, 'en')}); ask for one of them`,
  }
  throw createProblem('different-definitions', detail, { parameter: 'definition', allowed, differences })
}

/** The dates of an indicator's extractions: none where its figures are not stocks at a date. */
export async function readExtractionDates(release: Release, indicator: string): Promise<string[]> {
  const { periods } = await readCoverage(release, indicator)
  return periods.flatMap(({ id, kind }) => (kind === 'date' ? [id] : []))
}
