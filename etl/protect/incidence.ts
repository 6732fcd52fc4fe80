import type { Cell, Line } from './cells.ts'

/** Which equations each cell is in and which cells each equation has, by position: what searches walk over. */
export interface Incidence {
  cells: readonly Cell[]
  position: ReadonlyMap<Cell, number>
  /** Positions of lines, for each cell. */
  linesOf: readonly (readonly number[])[]
  /** Positions of cells, for each line: its total first. */
  cellsOf: readonly (readonly number[])[]
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
  return { cells, position, linesOf, cellsOf }
}

/** Leaves out the cells that an equation holds in place because nothing else in it can move. */
export function dropStuck(near: readonly number[], { cells, linesOf, cellsOf }: Incidence): number[] {
  const isFree = new Uint8Array(cells.length)
  for (const cell of near) isFree[cell] = 1
  const free = new Int32Array(cellsOf.length)
  for (const cell of near) for (const line of linesOf[cell] ?? []) free[line] = (free[line] ?? 0) + 1
  const alone = near.flatMap((cell) => (linesOf[cell] ?? []).filter((line) => free[line] === 1))
  for (let line = alone.pop(); line !== undefined; line = alone.pop()) {
    const stuck = cellsOf[line]?.find((cell) => isFree[cell])
    if (stuck === undefined) continue
    isFree[stuck] = 0
    for (const other of linesOf[stuck] ?? []) {
      const left = (free[other] ?? 0) - 1
      free[other] = left
      if (left === 1) alone.push(other)
    }
  }
  return near.filter((cell) => isFree[cell])
}
