import type { Cell, Line } from './cells.ts'
import { findIncidence, type Incidence } from './incidence.ts'
import { Mobility } from './mobility.ts'

/** Cells and the equations between them, where each cell finds its own. */
export interface System {
  cells: readonly Cell[]
  lines: readonly Line[]
  linesOf: ReadonlyMap<Cell, readonly Line[]>
  incidence: Incidence
  mobility: Mobility
}

/** Cuts a set of cells and equations into systems that share none: what happens in one says nothing of another. */
export function findSystems(cells: readonly Cell[], lines: readonly Line[]): System[] {
  const linesOf = new Map<Cell, Line[]>(cells.map((cell) => [cell, []]))
  for (const line of lines) {
    for (const cell of cellsOf(line)) linesOf.get(cell)?.push(line)
  }
  const seen = new Set<Cell>()
  return cells.flatMap((first) => {
    if (seen.has(first)) return []
    seen.add(first)
    const own = [first]
    const ownLines = new Set<Line>()
    for (const cell of own) {
      for (const line of linesOf.get(cell) ?? []) {
        if (ownLines.has(line)) continue
        ownLines.add(line)
        for (const other of cellsOf(line)) {
          if (seen.has(other)) continue
          seen.add(other)
          own.push(other)
        }
      }
    }
    const lines = [...ownLines]
    const incidence = findIncidence(own, lines)
    return [{ cells: own, lines, linesOf, incidence, mobility: new Mobility(incidence) }]
  })
}

export function cellsOf({ total, parts }: Line): Cell[] {
  return [total, ...parts]
}
