import type { PlacedCell } from './lines.ts'

/** Sets `within` of the cells: the territories around their own, as far as the table goes. */
export function markPlaces(cells: readonly PlacedCell[]): void {
  const parents = new Map(cells.map(({ territory, parent }) => [territory, parent]))
  const known = new Map<string, readonly string[]>()
  for (const cell of cells) cell.within = ancestorsOf(cell.territory)

  function ancestorsOf(territory: string): readonly string[] {
    const found = known.get(territory)
    if (found) return found
    const parent = parents.get(territory)
    const ancestors = parent && parents.has(parent) ? [parent, ...ancestorsOf(parent)] : []
    known.set(territory, ancestors)
    return ancestors
  }
}
