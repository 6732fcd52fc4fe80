import { type DimensionId, dimensionIds } from '../dimensions.ts'
import { isRate } from '../isRate.ts'
import { type LevelId, levelIds } from '../territory.ts'
import type { TerritoryTree } from '../territoryTree.ts'
import type { IndicatorDetail, IndicatorWire } from '../wire/indicator.ts'
import { findOwn } from './findOwn.ts'
import { type ObservationParameters, observationsUrl } from './observationsUrl.ts'

/** What of the reader's choices decides which figures are compared. */
interface Choice {
  territory: string
  /** Null leaves the choice to the page. */
  level: LevelId | null
  parent: string | null
  dimensions: Partial<Record<DimensionId, string>>
}

/** Levels that read best where the reader has not chosen one and the territory's own has no figures. */
const preferredLevels: readonly LevelId[] = ['department', 'zone', 'region', 'nuts2', 'academy']

/** The level to compare at: the one chosen, or that of the chosen territory or what contains it, or the most telling. */
export function findLevel(
  choice: Choice,
  { coverage }: IndicatorDetail,
  tree: TerritoryTree,
): LevelId | null {
  const covered = levelIds.filter((level) => coverage.levels.includes(level))
  if (choice.level) return choice.level
  const own = tree.find(choice.territory)
  const containing = (own?.path ?? []).map((step) => tree.find(step)?.level).reverse()
  const wanted = [own?.level, ...containing].filter((level) => level !== 'country')
  return [...wanted, ...preferredLevels, ...covered].find((level) => level && covered.includes(level)) ?? null
}

/** What is asked of the API beside territories and periods. */
export function findBreakdownParameters(
  { dimensions }: Choice,
  { breakdowns: known }: IndicatorWire,
): ObservationParameters {
  const asked = dimensionIds.filter((id) => id !== 'operation' && known.includes(id))
  return Object.fromEntries(asked.map((id) => [id, dimensions[id] ?? null]))
}

/** The levels a dashed line is drawn for: what contains a territory and is a territory people speak of. */
const referenceLevels: readonly LevelId[] = ['world_region', 'country', 'community', 'region', 'department']

interface Compared {
  level: LevelId
  /** What is compared, where it is known. */
  territories: readonly string[]
  tree: TerritoryTree
}

/** Up to three territories that contain the parent or the chosen one, or all those compared; narrowest first. */
export function findReferences(choice: Choice, { level, territories, tree }: Compared): string[] {
  const path = (id: string) => tree.find(id)?.path ?? []
  const here = tree.find(choice.territory)?.level === level ? choice.territory : undefined
  const own = here ?? findOwn(territories, choice.territory, tree)
  const containing = choice.parent ? [...path(choice.parent), choice.parent] : own ? path(own) : undefined
  const [first = [], ...rest] = territories.map(path)
  return (containing ?? first.filter((step) => rest.every((other) => other.includes(step))))
    .filter((step) => {
      const found = tree.find(step)?.level
      return found !== undefined && found !== level && referenceLevels.includes(found)
    })
    .reverse()
    .slice(0, 3)
}

/** What a comparison asks before it knows any figure: those of its level at every period, and of what contains the territory. */
export function askComparison(choice: Choice, detail: IndicatorDetail, tree: TerritoryTree): string[] {
  const { indicator } = detail
  const level = findLevel(choice, detail, tree)
  if (!level) return []
  const breakdown = findBreakdownParameters(choice, indicator)
  const references = isRate(indicator) ? findReferences(choice, { level, territories: [], tree }) : []
  return [
    observationsUrl(indicator.id, { level, ...breakdown }),
    ...(references.length > 0
      ? [observationsUrl(indicator.id, { territory: references, ...breakdown })]
      : []),
  ]
}
