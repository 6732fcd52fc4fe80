import { isRate } from '../isRate.ts'
import { type LevelId, levelIds } from '../territory.ts'
import type { TerritoryTree } from '../territoryTree.ts'
import type { IndicatorDetail, IndicatorWire } from '../wire/indicator.ts'
import { findOwn } from './findOwn.ts'
import { type ObservationParameters, observationsUrl } from './observationsUrl.ts'
import { spokenLevels } from './places.ts'
import { breakdowns, type PageChoice } from './readChoice.ts'

/** What of the reader's choices decides which figures are compared; a null level leaves it to the page. */
type Choice = Pick<PageChoice, 'territory' | 'level' | 'parent' | 'dimensions'>

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
  const asked = breakdowns.filter((id) => known.includes(id))
  return Object.fromEntries(asked.map((id) => [id, dimensions[id] ?? null]))
}

/** The levels a dashed line is drawn for: those people speak of, and the Union. */
const usualReferenceLevels: readonly LevelId[] = ['world_region', ...spokenLevels]

/** Those that a reader may compare with. */
export const referenceLevels: readonly LevelId[] = [...usualReferenceLevels, 'academy', 'nuts1']

interface Compared {
  level: LevelId
  /** What is compared, where it is known. */
  territories: readonly string[]
  tree: TerritoryTree
}

/** The territories that contain the parent or the chosen one, or all those compared; narrowest first. */
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
}

/** Of the references, those drawn without being asked for: up to three, narrowest first, and the parent itself. */
export function findUsualReferences(choice: Choice, compared: Compared): string[] {
  const all = findReferences(choice, compared)
  const spoken = all.filter((id) => usualReferenceLevels.some((it) => it === compared.tree.find(id)?.level))
  return all.filter((id) => spoken.slice(0, 3).includes(id) || id === choice.parent)
}

interface Asked {
  indicator: IndicatorWire
  /** Only the figures of one definition; absent or null asks for all. */
  definition?: string | null
}

/** Where the figures of a level are asked for, at every period. */
export function levelUrl(choice: Choice, level: LevelId, { indicator, definition }: Asked): string {
  return observationsUrl(indicator.id, { level, definition, ...findBreakdownParameters(choice, indicator) })
}

/** Where the figures of what contains those compared are asked for; null for what is no rate, and where nothing does. */
export function referencesUrl(
  choice: Choice,
  compared: Compared,
  { indicator, definition }: Asked,
): string | null {
  const territory = isRate(indicator) ? findReferences(choice, compared) : []
  return territory.length === 0
    ? null
    : observationsUrl(indicator.id, { territory, definition, ...findBreakdownParameters(choice, indicator) })
}

/** What a comparison asks before it knows any figure: those of its level, and of what contains the territory. */
export function askComparison(choice: Choice, detail: IndicatorDetail, tree: TerritoryTree): string[] {
  const level = findLevel(choice, detail, tree)
  if (!level) return []
  const references = referencesUrl(choice, { level, territories: [], tree }, detail)
  return [levelUrl(choice, level, detail), ...(references ? [references] : [])]
}
