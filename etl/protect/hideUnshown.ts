import type { PlacedCell } from './lines.ts'

/** Hides every count that no figure is made of: an outsider has it by subtraction, or not at all. */
export function hideUnshown(cells: Iterable<PlacedCell>, { shown }: { shown: ReadonlySet<string> }): void {
  for (const cell of cells) {
    if (shown.has(cell.measure) || cell.structuralZero) continue
    cell.suppressed ??= 'secondary'
    cell.locked = 'hidden'
  }
}
