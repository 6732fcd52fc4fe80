import type { Cell } from './cells.ts'
import type { ClosedLine } from './closeLines.ts'
import { idOf, type PlacedCell } from './lines.ts'

/** A table as one release has it: its cells, hidden or not, and its equations. */
export interface Side {
  cells: readonly PlacedCell[]
  lines: readonly ClosedLine[]
}

/** What an outsider has who kept the release before: cells and equations of both. */
export interface Joined {
  cells: Cell[]
  lines: ClosedLine[]
}

/**
 * Puts a table and the release before it into one system. A count that did not change is one cell: shown
 * then, it is known now; hidden then, it stays hidden. A count that changed or went is a cell of its own
 * that nobody can hide any more. Sets `suppressed`, `locked`, `ceiling` and `threshold` of the new cells.
 */
export function joinEarlier(now: Side, earlier: Side): Joined {
  const cells: Cell[] = [...now.cells]
  const standsFor = new Map<Cell, Cell>()
  const placed = new Map(now.cells.map((cell) => [idOf(cell), cell]))
  for (const before of earlier.cells) {
    const same = placed.get(idOf(before))
    if (same?.value === before.value) carryOver(before, same)
    else cells.push(stay(before))
    standsFor.set(before, same?.value === before.value ? same : before)
  }
  const named = new Map(now.lines.map((line) => [line.name, line]))
  for (const { rest } of now.lines) if (rest) cells.push(rest)
  for (const { name, rest } of earlier.lines) {
    if (!rest) continue
    const same = named.get(name)?.rest
    standsFor.set(rest, same?.value === rest.value ? same : rest)
    if (same?.value === rest.value) lowerThreshold(rest, same)
    else cells.push(stay(rest))
  }
  const translated = earlier.lines.map((line) => ({
    ...line,
    total: standsFor.get(line.total) ?? line.total,
    parts: line.parts.map((part) => standsFor.get(part) ?? part),
  }))
  return { cells, lines: [...now.lines, ...translated.filter((line) => !isSame(line, named.get(line.name)))] }
}

function carryOver(before: PlacedCell, cell: PlacedCell): void {
  cell.ceiling = Math.min(cell.ceiling, before.ceiling)
  if (before.suppressed) {
    cell.suppressed ??= 'secondary'
    cell.locked = 'hidden'
    lowerThreshold(before, cell)
  } else cell.locked = 'public'
}

/** What was given away under a lower threshold cannot be called back. */
function lowerThreshold({ threshold }: Cell, cell: Cell): void {
  cell.threshold = Math.min(cell.threshold, threshold)
  cell.wasLarge = cell.value >= threshold
}

function stay<C extends Cell>(before: C): C {
  before.kind = 'earlier'
  before.locked = before.suppressed ? 'hidden' : 'public'
  return before
}

function isSame(line: ClosedLine, other: ClosedLine | undefined): boolean {
  const cells = new Set(other?.parts)
  return (
    line.total === other?.total &&
    line.parts.length === cells.size &&
    line.parts.every((part) => cells.has(part))
  )
}
