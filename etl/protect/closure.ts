import type { Incidence } from './incidence.ts'

/**
 * Cells around one that may move together: each equation that has one of them has another. A neighbourhood by distance
 * gets there only once it holds the far corner of every breakdown; this one goes for the corners.
 */
export class Closure {
  readonly cells: number[] = []
  private readonly closed = new Set<number>()
  private readonly countIn = new Map<number, number>()
  private alone: number[] = []
  private readonly incidence: Incidence
  private readonly start: number
  private readonly cost: (position: number) => number

  constructor(incidence: Incidence, start: number, cost: (position: number) => number) {
    this.incidence = incidence
    this.start = start
    this.cost = cost
    this.add(start)
  }

  /** Closes it again and again, each time with one more choice in the equations of the first cell; false when none is left. */
  grow(most: number): boolean {
    const before = this.cells.length
    for (let size = 0; size < this.cells.length && this.cells.length < most; ) {
      size = this.cells.length
      for (const line of this.incidence.linesOf[this.start] ?? []) this.addTo(line)
      for (const line of this.alone) {
        if (this.cells.length >= most) break
        if (this.countIn.get(line) === 1) this.addTo(line)
      }
      this.alone = this.alone.filter((line) => this.countIn.get(line) === 1)
    }
    return this.cells.length > before
  }

  /** Adds to an equation the cell that leaves fewest others open, by its cost where they are as many. */
  private addTo(line: number): void {
    let best: number | undefined
    let least = Number.POSITIVE_INFINITY
    for (const other of this.incidence.cellsOf[line] ?? []) {
      if (this.closed.has(other)) continue
      const score = this.cost(other) + 4 * this.opens(other)
      if (score >= least) continue
      best = other
      least = score
    }
    if (best !== undefined) this.add(best)
  }

  /** How many equations a cell would leave with one cell alone, less those that it would close. */
  private opens(cell: number): number {
    let balance = 0
    for (const line of this.incidence.linesOf[cell] ?? []) {
      const count = this.countIn.get(line) ?? 0
      if (count < 2) balance += count === 0 ? 1 : -1
    }
    return balance
  }

  private add(cell: number): void {
    this.cells.push(cell)
    this.closed.add(cell)
    for (const line of this.incidence.linesOf[cell] ?? []) {
      const count = (this.countIn.get(line) ?? 0) + 1
      this.countIn.set(line, count)
      if (count === 1) this.alone.push(line)
    }
  }
}
