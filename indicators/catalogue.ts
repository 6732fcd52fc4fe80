import { activityIndicators } from './catalogue/activity.ts'
import { esfIndicators } from './catalogue/esf.ts'
import { fwbIndicators } from './catalogue/fwb.ts'
import type { Figures, Indicator } from './catalogue/indicator.ts'
import { participationIndicators } from './catalogue/participations.ts'
import { publishedIndicators } from './catalogue/published.ts'
import { sieiIndicators } from './catalogue/siei.ts'
import { definitions } from './definitions.ts'
import { type DimensionId, dimensionIds } from './dimensions.ts'
import { type PeriodKind, periodKinds } from './period.ts'
import type { Fact } from './tables/table.ts'
import { tables } from './tables/tables.ts'
import { type LevelId, levelIds } from './territory.ts'
import type { IndicatorWire } from './wire/indicator.ts'

export type { Indicator } from './catalogue/indicator.ts'

/** Every indicator Vigie knows, in the order a reader meets them. */
export const catalogue: readonly Indicator[] = [
  ...sieiIndicators,
  ...publishedIndicators,
  ...fwbIndicators,
  ...participationIndicators,
  ...activityIndicators,
  ...esfIndicators,
]

const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]))

export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id)
}

/** The indicator as the API describes it; `synthetic` tells whether the release served made its figures up. */
export function indicatorWire(indicator: Indicator, { synthetic }: { synthetic: boolean }): IndicatorWire {
  const { figures: _, definitions: ids, ...described } = indicator
  return {
    ...described,
    definitions: ids.flatMap((id) => (definitions[id] ? [{ id, ...definitions[id] }] : [])),
    levels: levelsOf(indicator),
    breakdowns: breakdownsOf(indicator),
    periods: periodsOf(indicator),
    suppression: suppressionOf(indicator),
    synthetic,
  }
}

/** The levels at which an indicator has figures: those that numerator and denominator share. */
export function levelsOf({ figures }: Indicator): LevelId[] {
  if (figures.from === 'published_rates') return [...figures.levels]
  const cuts = factsOf(figures).map((fact) => fact?.cuts ?? [])
  return levelIds.filter((level) => cuts.every((some) => some.some(({ levels }) => levels.includes(level))))
}

/** The dimensions an indicator can be broken down by: those that numerator and denominator share. */
export function breakdownsOf({ figures }: Indicator): DimensionId[] {
  if (figures.from === 'published_rates') return []
  const cuts = factsOf(figures).map((fact) => fact?.cuts ?? [])
  return dimensionIds.filter(
    (id) =>
      id === figures.split?.dimension ||
      id === figures.overlap?.dimension ||
      cuts.every((some) => some.some(({ by }) => by.flat().includes(id))),
  )
}

/** The kinds of period of an indicator: those its counts share, and the years a date stands for. */
function periodsOf({ figures }: Indicator): PeriodKind[] {
  if (figures.from === 'published_rates') return ['year', 'school_year', 'date']
  const cuts = factsOf(figures).map((fact) => fact?.cuts ?? [])
  const isYearly = tables.get(figures.table)?.yearlyBy !== undefined
  return periodKinds.filter(
    (kind) =>
      (kind === 'school_year' && isYearly) ||
      cuts.every((some) => some.some(({ periods }) => periods.includes(kind))),
  )
}

function suppressionOf({ figures }: Indicator): IndicatorWire['suppression'] {
  if (figures.from === 'published_rates') return 'as_published'
  return factsOf(figures).some((fact) => fact?.sensitive) ? 'persons' : 'none'
}

type CountedFigures = Extract<Figures, { from: 'table' }>

/** What numerator and denominator are counted from. */
function factsOf({ table: id, numerator, denominator }: CountedFigures): (Fact | undefined)[] {
  const table = tables.get(id)
  const measures = denominator === undefined ? [numerator] : [numerator, denominator]
  return measures.map((measure) => table?.facts[table.measures[measure]?.fact ?? ''])
}
