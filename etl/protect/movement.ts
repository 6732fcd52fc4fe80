import { type Cell, isOpen } from './cells.ts'
import type { System } from './system.ts'

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
