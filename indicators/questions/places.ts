import type { LevelId } from '../territory.ts'
import type { TerritoryTree } from '../territoryTree.ts'

/**
 * The territory itself, then where else its figures may be looked for: its statistical regions (NUTS), then
 * what contains it, each from the narrowest to the widest. The Union is no place to say anything of a department.
 */
export function findPlaces(tree: TerritoryTree, territory: string): string[] {
  const own = tree.find(territory)
  const above = (own?.path ?? []).filter((id) => id !== 'EU').toReversed()
  const nuts = [territory, ...above].map((id) => tree.find(id)?.nuts).find((code) => code) ?? ''
  const statistical = [5, 4, 3]
    .filter((length) => length <= nuts.length)
    .map((length) => `EU.${nuts.slice(0, length)}`)
  return [...new Set([territory, ...statistical, ...above])].filter((id) => tree.find(id))
}

/** The levels of the territories that people speak of. */
export const spokenLevels: readonly LevelId[] = ['country', 'community', 'region', 'department']

/** What a territory is compared with: what contains it and people speak of, from the narrowest. */
export function findReferencePlaces(tree: TerritoryTree, territory: string): string[] {
  const above = (tree.find(territory)?.path ?? []).toReversed()
  return above.filter((id) => spokenLevels.some((level) => level === tree.find(id)?.level))
}
