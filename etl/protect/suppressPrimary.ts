import type { Cell } from './cells.ts'

/** Hides every count below the threshold, zero included unless it is structural: small counts tell of persons. */
export function suppressPrimary(cells: Iterable<Cell>, { threshold }: { threshold: number }): void {
  for (const cell of cells) {
    if (cell.value < threshold && !cell.structuralZero) cell.suppressed = 'primary'
  }
}
