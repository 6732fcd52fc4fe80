import { type Cell, isOpen, type Line } from './cells.ts'
import { cellsOf, type System } from './system.ts'

/**
 * Another set of counts that an outsider cannot tell from the true one: how much each cell differs.
 * It holds every equation, and touches only what is hidden.
 */
export type Movement = ReadonlyMap<Cell, number>

/** Whether every equation still holds and every count stays possible; in whole numbers, without a solver. */
export function isConsistent({ linesOf }: System, movement: Movement): boolean {
  for (const [cell, difference] of movement) {
    const moved = cell.value + difference
    if (!Number.isInteger(difference) || moved < 0 || moved > cell.ceiling) return false
    for (const { total, parts } of linesOf.get(cell) ?? []) {
      const sum = parts.reduce((all, part) => all + (movement.get(part) ?? 0), 0)
      if (sum !== (movement.get(total) ?? 0)) return false
    }
  }
  return true
}

/** Whether an outsider cannot rule a movement out: it is consistent and all that moves is hidden. */
export function isPlausible(system: System, movement: Movement): boolean {
  return [...movement.keys()].every(isOpen) && isConsistent(system, movement)
}

/** The same movement the other way, or several times as far. */
export function scale(movement: Movement, factor: number): Movement {
  return new Map([...movement].map(([cell, difference]) => [cell, difference * factor]))
}

/** The cells nearest to one along the equations, cheapest first, at most `most` of them. */
export function findNeighbourhood(
  { linesOf }: System,
  start: Cell,
  { most, cost }: { most: number; cost: (cell: Cell) => number },
): Set<Cell> {
  const near = new Set<Cell>()
  const crossed = new Set<Line>()
  const waiting = new CheapestFirst()
  waiting.add(start, 0)
  for (let next = waiting.take(); next && near.size < most; next = waiting.take()) {
    if (near.has(next.cell)) continue
    near.add(next.cell)
    for (const line of linesOf.get(next.cell) ?? []) {
      if (crossed.has(line)) continue
      crossed.add(line) // the first way into a line is the shortest to all in it
      for (const cell of cellsOf(line)) {
        if (near.has(cell)) continue
        const step = cost(cell)
        if (step < Number.POSITIVE_INFINITY) waiting.add(cell, next.distance + step)
      }
    }
  }
  return near
}

interface Visit {
  cell: Cell
  distance: number
}

/** A binary heap; of two at the same distance the one added first. */
class CheapestFirst {
  private readonly heap: (Visit & { turn: number })[] = []
  private turns = 0

  add(cell: Cell, distance: number) {
    this.turns += 1
    const visit = { cell, distance, turn: this.turns }
    let at = this.heap.push(visit) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = this.heap[above]
      if (!parent || before(parent, visit)) break
      this.heap[at] = parent
      at = above
    }
    this.heap[at] = visit
  }

  take(): Visit | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (!first || !last || first === last) return first
    let at = 0
    for (;;) {
      const [left, right] = [this.heap[2 * at + 1], this.heap[2 * at + 2]]
      const child = right && left && before(right, left) ? right : left
      if (!child || before(last, child)) break
      this.heap[at] = child
      at = child === left ? 2 * at + 1 : 2 * at + 2
    }
    this.heap[at] = last
    return first
  }
}

function before(a: Visit & { turn: number }, b: Visit & { turn: number }): boolean {
  return a.distance < b.distance || (a.distance === b.distance && a.turn < b.turn)
}
