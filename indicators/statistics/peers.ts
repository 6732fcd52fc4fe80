/** A territory with its context variables, in the same order for all; null where one is not known. */
export interface ContextRow {
  territory: string
  values: readonly (number | null)[]
}

/** `distance` is in standard deviations: the root of the mean squared difference over the variables. */
export interface Peer {
  territory: string
  distance: number
}

/**
 * The `count` territories most like one of them: each variable standardised to mean 0 and standard
 * deviation 1 over the territories that have all of them, then Euclidean distance over √(number of
 * variables), so that distances compare between choices of variables. A variable that is the same
 * everywhere says nothing and is left out. A territory that lacks a variable is nobody's peer and has
 * none: the answer is then undefined.
 */
export function nearestPeers(
  territory: string,
  rows: readonly ContextRow[],
  { count = 5 }: { count?: number } = {},
): Peer[] | undefined {
  const complete = rows.flatMap((row) => {
    const values = row.values.filter((value) => value !== null)
    return values.length === row.values.length ? [{ territory: row.territory, values }] : []
  })
  const own = complete.find((row) => row.territory === territory)
  if (!own) return undefined
  const deviations = own.values.map((_, index) =>
    deviationOf(complete.map(({ values }) => values[index] ?? 0)),
  )
  if (!deviations.some((deviation) => deviation > 0)) return undefined
  return complete
    .filter((row) => row !== own)
    .map((row) => ({ territory: row.territory, distance: distanceOf(row.values, own.values, deviations) }))
    .sort((a, b) => a.distance - b.distance || (a.territory < b.territory ? -1 : 1))
    .slice(0, count)
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

function distanceOf(one: readonly number[], other: readonly number[], deviations: readonly number[]): number {
  const squares = deviations.flatMap((deviation, index) =>
    deviation > 0 ? [(((one[index] ?? 0) - (other[index] ?? 0)) / deviation) ** 2] : [],
  )
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)
}
