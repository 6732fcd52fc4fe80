import type { Cell } from './cells.ts'
import type { Incidence } from './incidence.ts'
import { isConsistent, type Movement, scale } from './movement.ts'
import type { Row } from './solver.ts'
import type { System } from './system.ts'
import { priceFor, type Wish } from './wish.ts'

/** Columns 2j and 2j + 1: how far cell j moves up, and down. Cells that stay as they are have room for nothing. */
export function writeColumns(cells: readonly Cell[], wish: Wish) {
  const cost = new Float64Array(2 * cells.length)
  const lower = new Float64Array(2 * cells.length)
  const upper = new Float64Array(2 * cells.length)
  for (const [index, cell] of cells.entries()) {
    const price = priceFor(cell, wish)
    if (price === Number.POSITIVE_INFINITY) continue
    const [up, down] = [2 * index, 2 * index + 1]
    cost.fill(price, up, down + 1)
    upper[up] = cell.ceiling - cell.value
    upper[down] = cell.value
    if (cell === wish.cell) {
      const [wished, other] = wish.by > 0 ? [up, down] : [down, up]
      lower[wished] = Math.abs(wish.by)
      upper[other] = 0
    }
  }
  return { cost, lower, upper }
}

/** One row for each of the lines: what its parts move makes up for what its total does. Cells by position. */
export function writeRows(cells: readonly number[], lines: Iterable<number>, { cellsOf }: Incidence): Row[] {
  const column = new Map(cells.map((cell, index) => [cell, 2 * index]))
  return [...lines].map((line) => {
    const columns: number[] = []
    const factors: number[] = []
    for (const [place, cell] of (cellsOf[line] ?? []).entries()) {
      const at = column.get(cell)
      if (at === undefined) continue
      const factor = place === 0 ? -1 : 1
      columns.push(at, at + 1)
      factors.push(factor, -factor)
    }
    return { columns, factors, equals: 0 }
  })
}

/**
 * The movement that a point of such a programme stands for, in whole numbers: itself, a multiple of it, or that of the
 * point that `solveIntegers` gives.
 * @throws when that one does not hold the equations
 */
export function settleMovement(
  system: System,
  cells: readonly Cell[],
  point: Float64Array,
  solveIntegers: () => Float64Array | undefined,
): Movement | undefined {
  const movement = readMovement(cells, point)
  for (const times of [1, 2, 3]) {
    const whole = roundOff(scale(movement, times))
    if (isConsistent(system, whole)) return whole
  }
  const integers = solveIntegers()
  if (!integers) return undefined
  const found = roundOff(readMovement(cells, integers))
  if (!isConsistent(system, found)) throw new Error('solver: its answer does not hold the equations')
  return found
}

function readMovement(cells: readonly Cell[], point: Float64Array): Movement {
  return new Map(
    cells.flatMap((cell, index) => {
      const difference = (point[2 * index] ?? 0) - (point[2 * index + 1] ?? 0)
      return Math.abs(difference) > 1e-6 ? [[cell, difference]] : []
    }),
  )
}

/** Whole numbers of what the solver gives in floating point; what is not near one stays as it is. */
function roundOff(movement: Movement): Movement {
  return new Map(
    [...movement].map(([cell, difference]) => {
      const whole = Math.round(difference)
      return [cell, Math.abs(whole - difference) < 1e-6 ? whole : difference]
    }),
  )
}
