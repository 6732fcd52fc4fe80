import { type Cell, isOpen, type Line } from './cells.ts'
import { findNeighbourhood, isConsistent, type Movement, scale } from './movement.ts'
import type { Programme, Row, Solver } from './solver.ts'
import { cellsOf, type System } from './system.ts'

export interface Wish {
  cell: Cell
  /** How far the cell must move: up when positive, down when negative. */
  by: number
  /** Cells that stay as they are, besides what is shown. */
  fixed?: ReadonlySet<Cell>
  /** What hiding a shown cell costs; without it only hidden cells move. */
  priceOf?: ((cell: Cell) => number) | undefined
}

/** Neighbourhoods in which a movement is looked for before the whole system is. */
const sizes = [60, 400, 1000, 3000, Number.POSITIVE_INFINITY]

/**
 * The cheapest movement that takes a cell as far as wished, or undefined when there is none. A movement
 * found among a few neighbours holds in the whole system, since all others stay where they are.
 */
export function findMovement(system: System, solver: Solver, wish: Wish): Movement | undefined {
  // by its full price a shown cell would stand behind every hidden one, however far
  const cost = (cell: Cell) => Math.log2(1 + priceFor(cell, wish))
  let searched = 0
  for (const most of sizes) {
    const near = findNeighbourhood(system, wish.cell, { most, cost })
    if (near.size === searched) break
    searched = near.size
    const free = dropStuck(near, system)
    const movement = free.has(wish.cell) && searchAmong([...free], system, solver, wish)
    if (movement) return movement
  }
  return undefined
}

/** Leaves out the cells that an equation holds in place because nothing else in it can move. */
function dropStuck(cells: ReadonlySet<Cell>, { linesOf }: System): Set<Cell> {
  const free = new Set(cells)
  const waiting = new Set([...cells].flatMap((cell) => linesOf.get(cell) ?? []))
  for (const line of waiting) {
    waiting.delete(line)
    const [only, another] = cellsOf(line).filter((cell) => free.has(cell))
    if (!only || another) continue
    free.delete(only)
    for (const other of linesOf.get(only) ?? []) waiting.add(other)
  }
  return free
}

function searchAmong(cells: Cell[], system: System, solver: Solver, wish: Wish): Movement | undefined {
  const programme = writeProgramme(cells, system, wish)
  if (programme.rows.length === 0) return new Map([[wish.cell, wish.by]])
  const point = solver.solve(programme)
  if (!point) return undefined
  const movement = readMovement(cells, point)
  for (const times of [1, 2, 3]) {
    const whole = scale(movement, times)
    if (isConsistent(system, roundOff(whole))) return roundOff(whole)
  }
  const integers = solver.solve(programme, { integer: true })
  if (!integers) return undefined
  const found = roundOff(readMovement(cells, integers))
  if (!isConsistent(system, found)) throw new Error('solver: its answer does not hold the equations')
  return found
}

/** Columns 2j and 2j + 1: how far cell j moves up, and down. */
function writeProgramme(cells: Cell[], { linesOf }: System, wish: Wish): Programme {
  const position = new Map(cells.map((cell, index) => [cell, index]))
  const cost: number[] = []
  const lower: number[] = []
  const upper: number[] = []
  for (const cell of cells) {
    const price = priceFor(cell, wish)
    cost.push(price, price)
    if (cell === wish.cell) {
      lower.push(Math.max(0, wish.by), Math.max(0, -wish.by))
      upper.push(wish.by > 0 ? cell.ceiling - cell.value : 0, wish.by < 0 ? cell.value : 0)
    } else {
      lower.push(0, 0)
      upper.push(cell.ceiling - cell.value, cell.value)
    }
  }
  const lines = new Set(cells.flatMap((cell) => linesOf.get(cell) ?? []))
  return { cost, lower, upper, rows: [...lines].map((line) => writeRow(line, position)) }
}

function writeRow({ total, parts }: Line, position: ReadonlyMap<Cell, number>): Row {
  const columns: number[] = []
  const factors: number[] = []
  const add = (cell: Cell, factor: number) => {
    const index = position.get(cell)
    if (index === undefined) return
    columns.push(2 * index, 2 * index + 1)
    factors.push(factor, -factor)
  }
  add(total, -1)
  for (const part of parts) add(part, 1)
  return { columns, factors, equals: 0 }
}

function priceFor(cell: Cell, { fixed, priceOf, cell: wished }: Wish): number {
  if (cell === wished) return 0
  if (fixed?.has(cell) || cell.locked === 'public') return Number.POSITIVE_INFINITY
  // a movement that leaves counts of one alone also stands against the person who is that one
  if (isOpen(cell)) return cell.value === 1 ? 3 : 1
  return priceOf?.(cell) ?? Number.POSITIVE_INFINITY
}

function readMovement(cells: Cell[], point: Float64Array): Movement {
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
