import { compareTerritories } from '../../../indicators/statistics/compare.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import type { Compared } from './compared.ts'

export interface ShownComparison extends Comparison {
  /** How many territories the limits are made from: all that the reference contains, shown or not. */
  placed: number
}

/**
 * A comparison with only the territories shown, ranked and grouped among themselves; gaps, limits and places in the
 * funnel stay those of the API, that has all the reference contains.
 */
export function keepShown(
  comparison: Comparison,
  { selection, indicator }: Pick<Compared, 'selection' | 'indicator'>,
): ShownComparison {
  const placed = comparison.territories.filter(({ funnel }) => funnel !== null).length
  const shown = new Set(selection.rows.map(({ territory }) => territory))
  const kept = comparison.territories.filter(({ observation }) => shown.has(observation.territory))
  if (kept.length === comparison.territories.length) return { ...comparison, placed }
  const observations = kept.map(({ observation }) => observation)
  const { territories } = compareTerritories(observations, comparison.reference, indicator)
  return {
    ...comparison,
    placed,
    territories: kept.map((one, index) => ({
      ...one,
      rank: territories[index]?.rank ?? null,
      group: territories[index]?.group ?? null,
    })),
  }
}
