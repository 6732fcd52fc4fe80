/**
 * The candidate closest to what was typed, else the only one that starts with it; undefined when none is
 * close enough to be a slip.
 */
export function findNearest(value: string, candidates: readonly string[]): string | undefined {
  const typed = fold(value).slice(0, 64)
  let nearest: string | undefined
  // a slip leaves something of what was meant: two letters are not mistyped for two others
  let best = Math.min(Math.max(2, Math.floor(typed.length / 3)), Math.max(0, typed.length - 1)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(typed, fold(candidate), best)
    if (distance >= best) continue
    best = distance
    nearest = candidate
  }
  if (nearest !== undefined || typed.length < 3) return nearest
  const longer = candidates.filter((candidate) => fold(candidate).startsWith(typed))
  return longer.length === 1 ? longer[0] : undefined
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('-', '_')
}

/** Levenshtein distance, or `limit` as soon as it cannot be less. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const swap = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(swap, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    if (Math.min(...current) >= limit) return limit
    above = current
  }
  return above[to.length] ?? limit
}
