import { schoolYearOf } from '../../../indicators/period.ts'
import { findReferencePlaces } from '../../../indicators/questions/places.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { periodKindsShown } from '../territories/choices.ts'
import { hasFigure } from '../territories/selection.ts'
import { findYearBefore } from '../territories/yearBefore.ts'

/** One indicator for one territory, at one period, with what it is compared with. */
export interface Headline {
  indicator: IndicatorWire
  /** The territory the figures are of: the reader's own, or the smallest one that contains it and has figures. */
  place: string
  own: boolean
  current: Observation
  before: Observation | undefined
  /** Of the territories that contain the place, at the same period and definition; narrowest first. */
  references: Observation[]
  /** The place at every period of the same kind, in the order of time. */
  series: Observation[]
  /** The references at every period of the same kind. */
  referenceSeries: Observation[]
  /** Periods that have figures here, latest first, school years and years before dates. */
  periods: string[]
  /** A later period, or the one asked for, that has no figure here, with its reason. */
  skipped: Observation | undefined
  /** The day of the extraction that stands for the school year, where there are extractions. */
  extraction: string | undefined
}

interface Question {
  indicator: IndicatorWire
  figures: readonly Observation[]
  /** In the order they are preferred; the first is the reader's own. */
  places: readonly string[]
  period: string | null
  tree: TerritoryTree
}

/** Undefined when the indicator has no figure in these places. Three years pooled are left to the comparison. */
export function composeHeadline({
  indicator,
  figures: all,
  places,
  period,
  tree,
}: Question): Headline | undefined {
  const figures = all.filter(({ periodKind }) => periodKind !== 'three_years')
  const place = places.find((id) => figures.some((one) => one.territory === id && hasFigure(one)))
  if (place === undefined) return undefined
  const mine = figures.filter(({ territory }) => territory === place)
  const periods = findPeriods(mine)
  const chosen = periods.find((id) => id === period) ?? periods[0]
  const current = mine.find((one) => one.period === chosen)
  if (!current) return undefined
  const ofKind = (one: Observation) => one.periodKind === current.periodKind
  const byTime = (a: Observation, b: Observation) => a.period.localeCompare(b.period)
  const above = findReferencePlaces(tree, place)
  const around = figures.filter((one) => above.includes(one.territory) && ofKind(one))
  const order = (one: Observation) => above.indexOf(one.territory)
  return {
    indicator,
    place,
    own: place === places[0],
    current,
    before: findYearBefore(current, mine),
    references: around
      .filter((one) => one.period === current.period && one.definition === current.definition)
      .filter(({ value }) => value !== null)
      .sort((a, b) => order(a) - order(b)),
    series: mine.filter(ofKind).sort(byTime),
    referenceSeries: around.sort(byTime),
    periods,
    skipped: mine.filter(ofKind).findLast((one) => isSkipped(one, { current, period })),
    extraction: findExtraction(current, mine),
  }
}

function isSkipped(one: Observation, { current, period }: { current: Observation; period: string | null }) {
  if (hasFigure(one) || one.definition !== current.definition) return false
  return one.period === period || one.period > current.period
}

function findPeriods(figures: readonly Observation[]): string[] {
  const rank = ({ periodKind }: Observation) => periodKindsShown.indexOf(periodKind)
  const ordered = figures
    .filter(hasFigure)
    .toSorted((a, b) => rank(a) - rank(b) || b.period.localeCompare(a.period))
  return [...new Set(ordered.map(({ period }) => period))]
}

/** The extraction nearest to 15 October of the school year: the one whose figure the school year shows. */
function findExtraction(current: Observation, figures: readonly Observation[]): string | undefined {
  if (current.periodKind === 'date') return current.period
  if (current.periodKind !== 'school_year') return undefined
  const reference = Date.parse(`${current.period.slice(0, 4)}-10-15`)
  return figures
    .filter(({ periodKind, period }) => periodKind === 'date' && schoolYearOf(period) === current.period)
    .map(({ period }) => period)
    .sort((a, b) => Math.abs(Date.parse(a) - reference) - Math.abs(Date.parse(b) - reference))[0]
}
