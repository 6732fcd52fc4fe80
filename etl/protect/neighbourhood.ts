import { CheapestFirst } from './cheapestFirst.ts'
import type { Incidence } from './incidence.ts'

/** The cells nearest to one along the equations, cheapest first, found as far as asked for. */
export class Neighbourhood {
  readonly cells: number[] = []
  // sets rather than a mark for each cell of the system: most searches end among a few neighbours
  private readonly near = new Set<number>()
  private readonly crossed = new Set<number>()
  private readonly waiting = new CheapestFirst()
  private readonly incidence: Incidence
  private readonly cost: (position: number) => number

  constructor(incidence: Incidence, start: number, cost: (position: number) => number) {
    this.incidence = incidence
    this.cost = cost
    this.waiting.add(start, 0)
  }

  /** Grows to at most `most` cells; false when there is nothing more to find. */
  grow(most: number): boolean {
    const before = this.cells.length
    while (this.waiting.size > 0 && this.cells.length < most) {
      const distance = this.waiting.least
      const cell = this.waiting.take()
      if (this.near.has(cell)) continue
      this.near.add(cell)
      this.cells.push(cell)
      for (const line of this.incidence.linesOf[cell] ?? []) this.cross(line, distance)
    }
    return this.cells.length > before
  }

  private cross(line: number, distance: number): void {
    if (this.crossed.has(line)) return
    this.crossed.add(line) // the first way into a line is the shortest to all in it
    for (const other of this.incidence.cellsOf[line] ?? []) {
      if (this.near.has(other)) continue
      const step = this.cost(other)
      if (step < Number.POSITIVE_INFINITY) this.waiting.add(other, distance + step)
    }
  }
}
