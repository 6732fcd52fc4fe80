import type { Line } from '../../etl/protect/cells.ts'
import type { PlacedCell } from '../../etl/protect/lines.ts'
import type { Programme, Solver } from '../../etl/protect/solver.ts'
import { canBe } from '../etl/protect/secondSolver.ts'
import type { AttackedTable } from './buildSystem.ts'

const most = 5000

/** The least and the most that a cell can be for who knows what the attacker knows, by HiGHS. */
export function bound(table: AttackedTable, solver: Solver, cell: PlacedCell): [number, number] {
  return [extreme(table, solver, cell, 1), extreme(table, solver, cell, -1)]
}

function extreme({ cells, lines, known }: AttackedTable, solver: Solver, cell: PlacedCell, sign: number) {
  const all = [...cells.values()]
  const position = new Map<unknown, number>(all.map((one, index) => [one, index]))
  const programme: Programme = {
    cost: all.map((one) => (one === cell ? sign : 0)),
    lower: all.map((one) => known.get(one) ?? 0),
    upper: all.map((one) => known.get(one) ?? most),
    rows: lines.map(({ total, parts }) => ({
      columns: [total, ...parts].map((one) => position.get(one) ?? 0),
      factors: [-1, ...parts.map(() => 1)],
      equals: 0,
    })),
  }
  const point = solver.solve(programme, { integer: true })
  if (!point) throw new Error('what is published does not add up')
  return Math.round(point[position.get(cell) ?? -1] ?? Number.NaN)
}

/** Whether a cell of true value `truth` is safe, by a search that shares nothing with HiGHS. */
export function isSafeBySearch(
  { cells, lines, known }: AttackedTable,
  cell: PlacedCell,
  truth: ReadonlyMap<PlacedCell, number>,
): boolean {
  // the true counts only say where to look first
  for (const one of cells.values()) one.value = known.get(one) ?? truth.get(one) ?? 0
  const value = cell.value
  const within = { isOpen: (one: Line['total']) => !known.has(one as PlacedCell), most }
  return (
    canBe(lines, cell, { low: 5, high: most }, within) &&
    (value === 0 || canBe(lines, cell, { low: 0, high: value - 1 }, within))
  )
}
