import { isOpen } from './cells.ts'
import type { Movement } from './movement.ts'
import { settleMovement, writeColumns, writeRows } from './movementProgramme.ts'
import type { Solver } from './solver.ts'
import type { System } from './system.ts'
import type { Wish } from './wish.ts'

/** Of a system of more cells than this, one programme takes longer than some neighbourhoods. */
const most = 2000

/** A small system where most counts are hidden: no neighbourhood is free there before it is all of it. */
export function isMostlyHidden({ cells }: System): boolean {
  return cells.length <= most && 2 * cells.filter(isOpen).length > cells.length
}

/**
 * Lends `use` a search for the cheapest movement in a whole system: one programme is held, and each search starts
 * where the last one ended.
 */
export function searchWhole(
  system: System,
  solver: Solver,
  use: (find: (wish: Wish) => Movement | undefined) => void,
): void {
  const { incidence } = system
  const { cells } = incidence
  const rows = writeRows([...cells.keys()], incidence.cellsOf.keys(), incidence)
  solver.hold({ columns: 2 * cells.length, rows }, (solve) =>
    use((wish) => {
      const columns = writeColumns(cells, wish)
      const point = solve(columns)
      const solveIntegers = () => solver.solve({ ...columns, rows }, { integer: true })
      return point && settleMovement(system, cells, point, solveIntegers)
    }),
  )
}
