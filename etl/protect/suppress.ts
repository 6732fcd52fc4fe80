import type { Cell, Line } from './cells.ts'

/** Hides every count below the threshold, zero included unless it is structural: small counts tell of persons. */
export function suppressPrimary(cells: Iterable<Cell>, { threshold }: { threshold: number }): void {
  for (const cell of cells) {
    if (cell.value < threshold && !cell.structuralZero) cell.suppressed = 'primary'
  }
}

/**
 * Hides further cells until no equation gives a hidden one away: on each line with hidden cells at
 * least two are hidden, and hidden parts under a shown total sum to at least the threshold (two
 * hidden counts whose sum is below it would still both be known to be small). The smallest count that
 * is large enough goes first, so that the fewest people are hidden; the total only when no part is left.
 */
export function suppressSecondary(lines: readonly Line[], { threshold }: { threshold: number }): void {
  const linesOf = new Map<Cell, Line[]>()
  for (const line of lines) {
    for (const cell of [line.total, ...line.parts]) linesOf.set(cell, [...(linesOf.get(cell) ?? []), line])
  }
  const waiting = new Set(lines)
  for (const line of waiting) {
    waiting.delete(line)
    while (isExposed(line, threshold)) {
      const next = nextToHide(line, threshold)
      next.suppressed = 'secondary'
      for (const other of linesOf.get(next) ?? []) waiting.add(other)
    }
  }
}

function isExposed({ total, parts }: Line, threshold: number): boolean {
  const hidden = parts.filter(({ suppressed }) => suppressed)
  if (total.suppressed) return hidden.length === 0 && parts.some(({ structuralZero }) => !structuralZero)
  if (hidden.length === 0) return false
  return hidden.length === 1 || hidden.reduce((sum, { value }) => sum + value, 0) < threshold
}

function nextToHide({ total, parts }: Line, threshold: number): Cell {
  const shown = parts
    .filter(({ suppressed, structuralZero }) => !suppressed && !structuralZero)
    .sort((a, b) => a.value - b.value)
  return shown.find(({ value }) => value >= threshold) ?? shown.at(-1) ?? total
}
