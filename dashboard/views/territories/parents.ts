import { levelIds } from '../../../indicators/territory.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { hasFigure } from './selection.ts'

/**
 * The territories that contain at least two of those with figures, but not all of them: those of the
 * chosen territory first, then the wider ones first.
 */
export function findParents(
  figures: readonly Observation[],
  tree: TerritoryTree,
  territory: string,
): string[] {
  const compared = new Set(figures.filter(hasFigure).map((figure) => figure.territory))
  const held = new Map<string, number>()
  for (const id of compared) {
    for (const step of tree.find(id)?.path ?? []) held.set(step, (held.get(step) ?? 0) + 1)
  }
  const own = tree.find(territory)?.path ?? []
  const rank = (id: string) => {
    const level = tree.find(id)?.level
    return (own.includes(id) ? 0 : 100) + (level === undefined ? 99 : levelIds.indexOf(level))
  }
  return [...held.entries()]
    .filter(([, count]) => count > 1 && count < compared.size)
    .map(([id]) => id)
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}
