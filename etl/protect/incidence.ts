import type { Cell, Line } from './cells.ts'
import { createMarks, type Links, type Marks, MobileSet } from './mobileSet.ts'

/** Cells and their equations by position: what searches walk over. */
export interface Incidence extends Links {
  cells: readonly Cell[]
  position: ReadonlyMap<Cell, number>
  /** Room for one search at a time, left as it was found: all zeros. */
  scratch: Marks
}

export function findIncidence(cells: readonly Cell[], lines: readonly Line[]): Incidence {
  const position = new Map(cells.map((cell, index) => [cell, index]))
  const linesOf: number[][] = cells.map(() => [])
  const cellsOf = lines.map(({ total, parts }, line) =>
    [total, ...parts].map((cell) => {
      const at = position.get(cell) ?? -1
      linesOf[at]?.push(line)
      return at
    }),
  )
  return { cells, position, linesOf, cellsOf, scratch: createMarks(cells.length, lines.length) }
}

/** Leaves out the cells that an equation holds in place because nothing else in it can move. */
export function dropStuck(near: readonly number[], incidence: Incidence): number[] {
  const { linesOf, scratch } = incidence
  const mobile = new MobileSet(incidence, scratch)
  mobile.addAll(near)
  const alone = near.flatMap((cell) => (linesOf[cell] ?? []).filter((line) => mobile.countIn(line) === 1))
  mobile.dropAlone(alone)
  const free = near.filter((cell) => mobile.has(cell))
  mobile.clear(near)
  return free
}
