import type { Cell, Line } from './cells.ts'
import type { NamedLine } from './lines.ts'

/** An equation that holds, and the rest that makes it hold where the parts are fewer than the total. */
export interface ClosedLine extends Line {
  name: string
  rest: Cell | undefined
}

/**
 * Adds to each line what its total holds beyond its parts: persons of no known sex, a territory that
 * did not answer. A rest is shown nowhere, yet whoever has the line has it, so it counts as a cell.
 * Lines whose parts exceed their total are errors of a source, not equations, and are left out.
 */
export function closeLines(lines: readonly NamedLine[], { threshold }: { threshold: number }): ClosedLine[] {
  return lines.flatMap(({ name, total, parts }): ClosedLine[] => {
    const value = total.value - parts.reduce((sum, part) => sum + part.value, 0)
    if (value < 0) return []
    if (value === 0) return [{ name, total, parts, rest: undefined }]
    const rest: Cell = {
      kind: 'rest',
      key: 0,
      value,
      structuralZero: false,
      suppressed: value < threshold ? 'primary' : 'secondary',
      ceiling: Number.POSITIVE_INFINITY,
      locked: 'hidden',
      ...(total.within ? { within: total.within } : {}),
      threshold,
    }
    return [{ name, total, parts: [...parts, rest], rest }]
  })
}
