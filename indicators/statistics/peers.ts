/** A territory with its context variables, in the same order for all; null where one is not known. */
interface ContextRow {
  territory: string
  values: readonly (number | null)[]
}

/** `distance` is in standard deviations: the root of the mean squared difference over the variables. */
export interface Peer {
  territory: string
  distance: number
}

const MOST_PEERS = 5

/** How many peers each of some territories has: never more than half of the others, since all would be no choice. */
export function countPeers(territories: number): number {
  return Math.max(0, Math.min(MOST_PEERS, Math.floor((territories - 1) / 2)))
}

/**
 * For each territory the `count` most like it: each variable standardised to mean 0 and standard
 * deviation 1 over the territories that have all of them, then Euclidean distance over √(number of
 * variables), so that distances compare between choices of variables. A variable that is the same
 * everywhere says nothing and is left out. A territory that lacks a variable is nobody's peer and is not
 * in the map; nobody is when no variable tells them apart.
 */
export function nearestPeers(rows: readonly ContextRow[], { count }: { count: number }): Map<string, Peer[]> {
  const complete = rows.flatMap(({ territory, values }) => {
    const known = values.filter((value) => value !== null)
    return known.length === values.length ? [{ territory, values: known }] : []
  })
  const columns = (complete[0]?.values ?? [])
    .map((_, index) => complete.map(({ values }) => values[index] ?? 0))
    .map((column) => ({ column, deviation: deviationOf(column) }))
    .filter(({ deviation }) => deviation > 0)
    .map(({ column, deviation }) => column.map((value) => value / deviation))
  if (columns.length === 0) return new Map()
  return new Map(
    complete.map(({ territory }, own) => [
      territory,
      findNearest(own, columns, count).map(({ place, square }) => ({
        territory: complete[place]?.territory ?? '',
        distance: Math.sqrt(square / columns.length),
      })),
    ]),
  )
}

/** The places nearest to one, by squared distance, then in the order given: kept as they are met, no list of all is sorted. */
function findNearest(own: number, columns: readonly (readonly number[])[], count: number) {
  const nearest: { place: number; square: number }[] = []
  for (let place = 0; place < (columns[0]?.length ?? 0); place += 1) {
    if (place === own) continue
    let square = 0
    for (const column of columns) square += ((column[place] ?? 0) - (column[own] ?? 0)) ** 2
    const last = nearest.at(-1)
    if (last && nearest.length >= count && square >= last.square) continue
    const before = nearest.findIndex((other) => square < other.square)
    nearest.splice(before < 0 ? nearest.length : before, 0, { place, square })
    if (nearest.length > count) nearest.pop()
  }
  return nearest
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
