interface Point {
  x: number
  y: number
}

const ABOVE = 11
const BELOW = 13

/**
 * Where the name of a line goes, in pixels from the top, when it ends where the line does: over the line or under it,
 * whichever is nearer its end, clear of all of it along the name. `line` has its points from left to right.
 */
export function findLabelPlace(line: readonly Point[], width: number): number | undefined {
  const end = line.at(-1)
  if (!end) return undefined
  const along = cutLine(line, end.x - width).map(({ y }) => y)
  const [above, below] = [Math.min(...along) - ABOVE, Math.max(...along) + BELOW]
  return end.y - above <= below - end.y ? above : below
}

/** The points of a line right of a place, and the one where it crosses it. */
function cutLine(line: readonly Point[], left: number): Point[] {
  const first = line.findIndex(({ x }) => x >= left)
  const [before, after] = [line[first - 1], line[first]]
  const right = line.slice(first)
  if (!before || !after) return right
  const share = (left - before.x) / (after.x - before.x)
  return [{ x: left, y: before.y + share * (after.y - before.y) }, ...right]
}
