import { type Cell, isOpen, isSensitive } from './cells.ts'
import { isPlausible, type Movement, scale } from './movement.ts'
import type { System } from './system.ts'
import type { Wish } from './wish.ts'

/**
 * The movements found so far, and what they show. A sensitive cell is safe when an outsider cannot rule out
 * that it is as large as the threshold, nor that it is smaller than it is; and when the only person counted
 * in another cell, who knows that cell, cannot tell it exactly either.
 */
export class Proof {
  private readonly movements = new Map<Cell, Set<Movement>>()
  private readonly within = new Map<Cell, ReadonlySet<Cell>>()
  private readonly samePerson = new Map<Cell, Set<Cell>>()
  private readonly system: System

  constructor(system: System) {
    this.system = system
  }

  /** Keeps a movement, and its reverse where that is possible too. */
  add(movement: Movement): void {
    for (const one of [movement, scale(movement, -1)]) {
      if (isPlausible(this.system, one)) this.keep(one)
    }
  }

  /** Takes away the movements that touch a cell and gives them back. */
  withdraw(cell: Cell): Movement[] {
    const touching = [...this.of(cell)]
    for (const movement of touching) {
      for (const moved of movement.keys()) this.movements.get(moved)?.delete(movement)
    }
    return touching
  }

  keep(movement: Movement): void {
    for (const cell of movement.keys()) {
      const known = this.movements.get(cell)
      if (known) known.add(movement)
      else this.movements.set(cell, new Set([movement]))
    }
  }

  /** What a sensitive cell still lacks: any one of these wishes would do; undefined when it is safe. */
  findLack(cell: Cell): Wish[] | undefined {
    const own = [...this.of(cell)]
    const up = Math.min(cell.threshold, cell.ceiling) - cell.value
    if (up > 0 && !own.some((movement) => (movement.get(cell) ?? 0) >= up)) return [{ cell, by: up }]
    if (cell.value > 0 && !own.some((movement) => (movement.get(cell) ?? 0) < 0)) return [{ cell, by: -1 }]
    const insider = this.findInsider(cell, own)
    if (!insider) return undefined
    const fixed = new Set([insider])
    const downwards = cell.value > 0 ? [{ cell, by: -1, fixed }] : []
    return cell.value < cell.ceiling ? [{ cell, by: 1, fixed }, ...downwards] : downwards
  }

  /**
   * Notes that a cell and those fixed in its wish count the same person, whatever is hidden: the one in the
   * total of all years is the one in the only year. A person may know of themselves.
   */
  unite({ cell, fixed = new Set() }: Wish): void {
    this.samePerson.set(cell, new Set([...(this.samePerson.get(cell) ?? []), ...fixed]))
  }

  /** Every movement kept, checked again from scratch. */
  isSound(): boolean {
    const all = new Set([...this.movements.values()].flatMap((kept) => [...kept]))
    return [...all].every((movement) => isPlausible(this.system, movement))
  }

  /** Cells of one person that every movement of this cell touches: that person could still tell. */
  private findInsider(cell: Cell, own: readonly Movement[]): Cell | undefined {
    const [first, ...others] = own
    if (!first) return undefined
    return [...first.keys()].find(
      (other) =>
        other !== cell &&
        other.value === 1 &&
        isSensitive(other) &&
        others.every((movement) => movement.has(other)) &&
        !this.isSamePerson(cell, other) &&
        !this.partsWithin(other).has(cell),
    )
  }

  /** Whether a cell stays where it is once another does: said of the two, or of some that lie between. */
  private isSamePerson(cell: Cell, other: Cell): boolean {
    const known = new Set([cell])
    for (const one of known) {
      for (const next of this.samePerson.get(one) ?? []) known.add(next)
      if (known.has(other)) return true
    }
    return false
  }

  /** All that a cell is the sum of: who is alone in it knows that the rest of it is empty. */
  private partsWithin(cell: Cell): ReadonlySet<Cell> {
    const known = this.within.get(cell)
    if (known) return known
    const inside = new Set([cell])
    for (const total of inside) {
      for (const line of this.system.linesOf.get(total) ?? []) {
        if (line.total === total) for (const part of line.parts) inside.add(part)
      }
    }
    this.within.set(cell, inside)
    return inside
  }

  private of(cell: Cell): ReadonlySet<Movement> {
    return this.movements.get(cell) ?? new Set()
  }
}

/** The cells of a system that must not be found out, those hardest to protect first. */
export function sensitiveCells({ cells }: System): Cell[] {
  return cells.filter(isSensitive).sort((a, b) => b.value - a.value)
}

/** @throws when a sensitive cell is not shown to be safe, or a movement does not hold */
export function certify(system: System, proof: Proof): void {
  if (!proof.isSound()) throw new Error('audit: a movement does not hold')
  const exposed = sensitiveCells(system).filter((cell) => proof.findLack(cell))
  if (exposed.length > 0) throw new Error(`audit: ${exposed.length} counts could be found out`)
  const torn = system.lines.filter(
    ({ total, parts }) => parts.reduce((sum, { value }) => sum + value, 0) !== total.value,
  )
  if (torn.length > 0) throw new Error(`audit: ${torn.length} equations do not hold for the true counts`)
}

/** Cells that hide others and may perhaps be shown again, those with the most people first. */
export function spareCells({ cells }: System): Cell[] {
  return cells
    .filter((cell) => cell.suppressed === 'secondary' && cell.locked === undefined && isOpen(cell))
    .sort((a, b) => b.value - a.value)
}
