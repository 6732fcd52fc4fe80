import type { TerritoryTree } from '../territoryTree.ts'
import type { IndicatorWire } from '../wire/indicator.ts'
import { observationsUrl } from './observationsUrl.ts'
import { findPlaces } from './places.ts'
import { findSiblings, type SiblingChoice } from './siblingChoice.ts'

/** The rates a territory is told by, in the order a reader meets them. */
const headlineIds = [
  'siei_dropout_rate',
  'siei_listed_rate',
  'siei_without_solution_rate',
  'published_dropout_rate',
  'fwb_exit_rate',
  'fwb_absence_rate',
  'neet_rate',
  'early_leavers_rate',
  'reading_difficulty_rate',
]

interface Headlines {
  indicators: IndicatorWire[]
  /** Where figures are looked for, the territory itself first. */
  places: string[]
  /** One for each indicator, in their order. */
  urls: string[]
}

/** What is asked to tell a territory: the rates that the release has, in it and in what contains it. */
export function askHeadlines(
  territory: string,
  { tree, catalogue }: { tree: TerritoryTree; catalogue: readonly IndicatorWire[] },
): Headlines {
  const places = findPlaces(tree, territory)
  const indicators = headlineIds.flatMap((id) => catalogue.find((indicator) => indicator.id === id) ?? [])
  return { indicators, places, urls: indicators.map(({ id }) => observationsUrl(id, { territory: places })) }
}

interface Place {
  indicator: IndicatorWire | undefined
  place: string
  tree: TerritoryTree
}

/** What is drawn around a place and asked for it, at every period; undefined where there is nothing to draw. */
export function askAround({ indicator, place, tree }: Place): (SiblingChoice & { url: string }) | undefined {
  const choice = findSiblings(tree, place)
  if (!choice || !indicator?.levels.includes(choice.level)) return undefined
  const { level, parent } = choice
  return { ...choice, url: observationsUrl(indicator.id, { level, parent }) }
}
