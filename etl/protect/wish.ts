import { type Cell, isOpen } from './cells.ts'

export interface Wish {
  cell: Cell
  /** How far the cell must move: up when positive, down when negative. */
  by: number
  /** Cells that stay as they are, besides what is shown. */
  fixed?: ReadonlySet<Cell>
  /** What hiding a shown cell costs; without it only hidden cells move. */
  priceOf?: ((cell: Cell) => number) | undefined
}

/** What it costs to move a cell by one person; infinite for a cell that stays as it is. */
export function priceFor(cell: Cell, { fixed, priceOf, cell: wished }: Wish): number {
  if (cell === wished) return 0
  if (fixed?.has(cell) || cell.locked === 'public') return Number.POSITIVE_INFINITY
  // a movement that leaves counts of one alone also stands against the person who is that one
  if (isOpen(cell)) return cell.value === 1 ? 3 : 1
  return priceOf?.(cell) ?? Number.POSITIVE_INFINITY
}
