import type { TerritoryTree } from '../territoryTree.ts'

/** The territory among those compared that stands for a territory: Aisne itself, its region among regions, its academy's NUTS 2 region. */
export function findOwn(among: readonly string[], chosen: string, tree: TerritoryTree): string | undefined {
  const lineage = [chosen, ...(tree.find(chosen)?.path ?? []).toReversed()]
  const codes = new Set(lineage.flatMap((id) => tree.find(id)?.nuts ?? []))
  return among.find((id) => lineage.includes(id)) ?? among.find((id) => codes.has(tree.find(id)?.nuts ?? ''))
}
