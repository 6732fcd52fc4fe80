import type { Line } from '../../etl/protect/cells.ts'
import type { PlacedCell } from '../../etl/protect/lines.ts'
import type { Programme, Solver } from '../../etl/protect/solver.ts'
import { canBe } from '../etl/protect/secondSolver.ts'

/** More than anybody believes a hidden count to be. */
const most = 1_000_000
const threshold = 5

/** Cells, how they add up, those that are known, and what they are in truth. */
export interface Attacked {
  cells: readonly PlacedCell[]
  lines: readonly Line[]
  known: ReadonlyMap<PlacedCell, number>
  truth: ReadonlyMap<PlacedCell, number>
  /** Whether counts could be the true ones for all that was read: worked out from what was read, not from `lines`. */
  isPossible: (countOf: (cell: PlacedCell) => number) => boolean
}

/**
 * The small counts that somebody who knows `known` and every equation tells from any count of five or more, or from
 * any other below. A count is only taken as safe for two tables of whole counts that HiGHS has found and that
 * `isPossible` has gone through: an error of HiGHS can accuse a release, never clear it.
 */
export function findExposed(
  { cells, lines, known, truth, isPossible }: Attacked,
  solver: Solver,
  sensitive: readonly PlacedCell[],
): PlacedCell[] {
  const open = cells.filter((cell) => !known.has(cell))
  const position = new Map(open.map((cell, index) => [cell, index]))
  const rows = compileRows(lines, known, position)
  const least = new Map<PlacedCell, number>()
  const largest = new Map<PlacedCell, number>()
  const isLow = (cell: PlacedCell) => (least.get(cell) ?? most) < Math.max(1, truth.get(cell) ?? 0)
  const isHigh = (cell: PlacedCell) => (largest.get(cell) ?? 0) >= threshold
  return sensitive.filter((cell) => {
    if (known.has(cell)) return true
    // a set of counts found for one cell often shows another safe
    if (!isHigh(cell)) solve(cell, -1)
    if (!isLow(cell)) solve(cell, 1)
    return !isHigh(cell) || !isLow(cell)
  })

  function solve(cell: PlacedCell, sign: number) {
    const programme: Programme = {
      cost: Float64Array.from(open, (one) => (one === cell ? sign : 0)),
      lower: new Float64Array(open.length),
      upper: new Float64Array(open.length).fill(most),
      rows,
    }
    const point = solver.solve(programme, { integer: true })
    if (!point) throw new Error('what is published does not add up')
    remember(Array.from(point, Math.round))
  }

  function remember(point: readonly number[]) {
    const countOf = (cell: PlacedCell) => known.get(cell) ?? point[position.get(cell) ?? -1] ?? Number.NaN
    if (!isPossible(countOf)) throw new Error('counts that cannot be the true ones')
    for (const [index, cell] of open.entries()) {
      const count = point[index] ?? 0
      least.set(cell, Math.min(least.get(cell) ?? most, count))
      largest.set(cell, Math.max(largest.get(cell) ?? 0, count))
    }
  }
}

function compileRows(
  lines: readonly Line[],
  known: ReadonlyMap<unknown, number>,
  position: ReadonlyMap<unknown, number>,
): Programme['rows'][number][] {
  return lines.flatMap(({ total, parts }) => {
    const sides = [{ cell: total, factor: -1 }, ...parts.map((cell) => ({ cell, factor: 1 }))]
    const equals = -sides.reduce((sum, { cell, factor }) => sum + factor * (known.get(cell) ?? 0), 0)
    const unknown = sides.filter(({ cell }) => !known.has(cell))
    if (unknown.length === 0 && equals !== 0) throw new Error('what is published does not add up')
    if (unknown.length === 0) return []
    const columns = unknown.map(({ cell }) => position.get(cell) ?? Number.NaN)
    return [{ columns, factors: unknown.map(({ factor }) => factor), equals }]
  })
}

/**
 * Whether a cell is safe by a search that shares nothing with HiGHS: it moves the cell and those around it, the
 * others as they are, and looks further when that is not enough.
 */
export function isSafeBySearch({ cells, lines, known, truth }: Attacked, cell: PlacedCell): boolean {
  for (const one of cells) one.value = known.get(one) ?? truth.get(one) ?? 0
  const linesOf = new Map<unknown, Line[]>()
  for (const line of lines) {
    for (const one of [line.total, ...line.parts]) linesOf.set(one, [...(linesOf.get(one) ?? []), line])
  }
  // what the source leaves out has no true count to stay at
  const near = new Set<unknown>([cell, ...cells.filter((one) => !known.has(one) && !truth.has(one))])
  const isHigh = () => canBe(around(), cell, { low: threshold, high: most }, within)
  const isLow = () => cell.value === 0 || canBe(around(), cell, { low: 0, high: cell.value - 1 }, within)
  const within = { isOpen: (one: Line['total']) => near.has(one), most }
  for (let size = 0; near.size > size; ) {
    size = near.size
    for (const { total, parts } of around()) {
      for (const one of [total, ...parts]) if (!known.has(one as PlacedCell)) near.add(one)
    }
    if (isHigh() && isLow()) return true
  }
  return false

  function around(): Line[] {
    return [...new Set([...near].flatMap((one) => linesOf.get(one) ?? []))]
  }
}
