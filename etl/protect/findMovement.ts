import type { Cell } from './cells.ts'
import { Closure } from './closure.ts'
import { dropStuck } from './incidence.ts'
import type { Movement } from './movement.ts'
import { settleMovement, writeColumns, writeRows } from './movementProgramme.ts'
import { Neighbourhood } from './neighbourhood.ts'
import type { Programme, Solver } from './solver.ts'
import type { System } from './system.ts'
import { priceFor, type Wish } from './wish.ts'

/** Cells around one, found as far as asked for; `grow` is false when there is nothing more to find. */
interface Growing {
  readonly cells: readonly number[]
  grow(most: number): boolean
}

/** Neighbourhoods in which a movement is looked for before the whole system is: the nearest cells, then closed ones. */
const sizes = [60, 150, 400, 1000, 3000, 30_000]
const closureSizes = [1000, 10_000]

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
  const closure = new Closure(incidence, start, cost)
  const ways: [Growing, number][] = [
    ...sizes.map((most): [Growing, number] => [near, most]),
    ...(wish.priceOf ? closureSizes.map((most): [Growing, number] => [closure, most]) : []),
    [near, Number.POSITIVE_INFINITY],
  ]
  for (const [way, most] of ways) {
    if (!way.grow(most)) continue
    const free = dropStuck(way.cells, incidence)
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
  const { incidence } = system
  const cells = free.flatMap((at) => incidence.cells[at] ?? [])
  const lines = new Set(free.flatMap((at) => incidence.linesOf[at] ?? []))
  if (lines.size === 0) return new Map([[wish.cell, wish.by]])
  const programme: Programme = { ...writeColumns(cells, wish), rows: writeRows(free, lines, incidence) }
  const point = solver.solve(programme)
  return point && settleMovement(system, cells, point, () => solver.solve(programme, { integer: true }))
}
