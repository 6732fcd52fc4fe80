import { type Cell, isOpen } from './cells.ts'
import { dropStuck, type Incidence } from './incidence.ts'
import { isConsistent, type Movement, scale } from './movement.ts'
import { Neighbourhood } from './neighbourhood.ts'
import type { Programme, Row, Solver } from './solver.ts'
import type { System } from './system.ts'

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
const sizes = [60, 150, 400, 1000, 3000, Number.POSITIVE_INFINITY]

/**
 * The cheapest movement that takes a cell as far as wished, or undefined when there is none. A movement
 * found among a few neighbours holds in the whole system, since all others stay where they are.
 */
export function findMovement(system: System, solver: Solver, wish: Wish): Movement | undefined {
  const start = system.incidence.position.get(wish.cell)
  if (start === undefined) throw new Error('a cell of another system')
  // few hidden cells can move by themselves; shown ones are looked for around the territory first
  const places = wish.priceOf ? (wish.cell.within ?? []) : []
  for (const place of [...places, undefined]) {
    const movement = searchNear(start, system, solver, { ...wish, place })
    if (movement) return movement
  }
  return undefined
}

function searchNear(
  start: number,
  system: System,
  solver: Solver,
  wish: Wish & { place: string | undefined },
): Movement | undefined {
  const { incidence, mobility } = system
  const cost = (at: number) => {
    const cell = incidence.cells[at]
    const isReachable = wish.priceOf ? isIn(cell, wish.place) : mobility.has(at)
    // by its full price a shown cell would stand behind every hidden one, however far
    return cell && isReachable ? Math.log2(1 + priceFor(cell, wish)) : Number.POSITIVE_INFINITY
  }
  const near = new Neighbourhood(incidence, start, cost)
  for (const most of sizes) {
    if (!near.grow(most)) break
    const free = dropStuck(near.cells, incidence)
    const movement = free.includes(start) && searchAmong(free, system, solver, wish)
    if (movement) return movement
  }
  return undefined
}

function isIn(cell: Cell | undefined, place: string | undefined): boolean {
  return place === undefined || cell?.within?.includes(place) === true
}

function searchAmong(
  free: readonly number[],
  system: System,
  solver: Solver,
  wish: Wish,
): Movement | undefined {
  const cells = free.flatMap((at) => system.incidence.cells[at] ?? [])
  const programme = writeProgramme(free, cells, system, wish)
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
function writeProgramme(
  free: readonly number[],
  cells: readonly Cell[],
  { incidence }: System,
  wish: Wish,
): Programme {
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
  return { cost, lower, upper, rows: writeRows(free, incidence) }
}

/** One row for each line that holds one of the cells: what its parts move makes up for what its total does. */
function writeRows(free: readonly number[], { linesOf, cellsOf }: Incidence): Row[] {
  const column = new Map(free.map((cell, index) => [cell, 2 * index]))
  const lines = new Set(free.flatMap((cell) => linesOf[cell] ?? []))
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

function priceFor(cell: Cell, { fixed, priceOf, cell: wished }: Wish): number {
  if (cell === wished) return 0
  if (fixed?.has(cell) || cell.locked === 'public') return Number.POSITIVE_INFINITY
  // a movement that leaves counts of one alone also stands against the person who is that one
  if (isOpen(cell)) return cell.value === 1 ? 3 : 1
  return priceOf?.(cell) ?? Number.POSITIVE_INFINITY
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
