import { type Cell, isOpen, isSensitive } from './cells.ts'
import { findMovement } from './findMovement.ts'
import type { Movement } from './movement.ts'
import { certify, Proof, sensitiveCells, spareCells } from './proof.ts'
import { isMostlyHidden, searchWhole } from './searchWhole.ts'
import type { Solver } from './solver.ts'
import { cellsOf, type System } from './system.ts'
import type { Wish } from './wish.ts'

interface Options {
  /** Throws when the time is over. */
  checkTime: () => void
}

/**
 * Hides further cells of a system until no sensitive one can be found out, then shows again those that
 * are not needed. Each hidden cell is there because the cheapest movement that makes a sensitive one safe
 * goes through it; the price of a cell is the people it counts. A count that an earlier release may have given away, under a
 * lower threshold, is protected where that is still possible.
 * @throws when a sensitive cell cannot be protected
 */
export function protectSystem(system: System, solver: Solver, options: Options): void {
  if (isMostlyHidden(system)) searchWhole(system, solver, (find) => hideAndShow({ system, find }, options))
  else hideAndShow({ system, find: (wish) => findMovement(system, solver, wish) }, options)
}

/** A system, and how a movement is found in it. */
interface Searched {
  system: System
  find: (wish: Wish) => Movement | undefined
}

function hideAndShow({ system, find }: Searched, { checkTime }: Options): void {
  const proof = new Proof(system)
  for (const cell of sensitiveCells(system)) {
    checkTime()
    if (secure(cell, { system, find }, proof, priceOf)) continue
    if (!cell.wasLarge) throw new Error('a count cannot be protected')
    cell.suppressed = 'secondary'
  }
  const sensitive = sensitiveCells(system)
  system.mobility.renew()
  for (const cell of spareCells(system)) {
    checkTime()
    tryToShow(cell, sensitive, { system, find }, proof)
  }
  certify(system, proof)
}

/** Finds the movements that make a cell safe, hiding what they touch; false when there is none. */
function secure(
  cell: Cell,
  { system, find }: Searched,
  proof: Proof,
  price: ((cell: Cell) => number) | undefined,
): boolean {
  for (let lack = proof.findLack(cell); lack; lack = proof.findLack(cell)) {
    const found =
      findFirst(lack, find) ?? (price && findFirst(lack, (wish) => find({ ...wish, priceOf: price })))
    if (!found) {
      const [wish] = lack
      if (!price || !wish?.fixed) return false
      proof.unite(wish)
      continue
    }
    hide(found.keys(), system)
    proof.add(found)
  }
  return true
}

function tryToShow(cell: Cell, sensitive: readonly Cell[], { system, find }: Searched, proof: Proof): void {
  const stuck = system.mobility.drop(system.incidence.position.get(cell) ?? -1)
  cell.suppressed = undefined
  if (givesAway(cell, system)) {
    cell.suppressed = 'secondary'
    system.mobility.add(stuck)
    return
  }
  const broken = proof.withdraw(cell)
  const relying = new Set(broken.flatMap((movement) => [...movement.keys()]))
  const safe = sensitive.every(
    (other) => !relying.has(other) || secure(other, { system, find }, proof, undefined),
  )
  if (safe) return
  cell.suppressed = 'secondary'
  system.mobility.add(stuck)
  for (const movement of broken) proof.keep(movement)
}

function hide(cells: Iterable<Cell>, { mobility, incidence }: System): void {
  const moved = [...cells]
  for (const cell of moved) cell.suppressed ??= 'secondary'
  mobility.add(moved.flatMap((cell) => incidence.position.get(cell) ?? []))
}

/** Whether a cell just shown gives a sensitive one away by plain subtraction, one equation after another. */
function givesAway(shown: Cell, { linesOf }: System): boolean {
  const known = new Set<Cell>([shown])
  for (const cell of known) {
    for (const line of linesOf.get(cell) ?? []) {
      const [only, another] = cellsOf(line).filter((one) => isOpen(one) && !known.has(one))
      if (!only || another) continue
      if (isSensitive(only)) return true
      known.add(only)
    }
  }
  return false
}

/** Showing nothing of a cell costs the people in it, and a little for the cell itself. */
function priceOf({ value, structuralZero, suppressed, detail }: Cell): number {
  if (structuralZero && suppressed === undefined) return Number.POSITIVE_INFINITY
  return (detail ? 0.5 : 10) * (value + 10)
}

function findFirst(wishes: readonly Wish[], find: (wish: Wish) => Movement | undefined) {
  for (const wish of wishes) {
    const found = find(wish)
    if (found) return found
  }
  return undefined
}
