/** A binary heap of cells by distance; of two at the same distance the one added first. */
export class CheapestFirst {
  private readonly cells: number[] = []
  private readonly distances: number[] = []
  private readonly turns: number[] = []
  private turn = 0

  get size(): number {
    return this.cells.length
  }

  /** The distance of the cell that `take` gives next. */
  get least(): number {
    return this.distances[0] ?? Number.POSITIVE_INFINITY
  }

  add(cell: number, distance: number): void {
    this.turn += 1
    let at = this.cells.length
    this.put(at, cell, distance, this.turn)
    for (let above = (at - 1) >> 1; at > 0 && this.isBefore(at, above); above = (at - 1) >> 1) {
      this.swap(at, above)
      at = above
    }
  }

  /** @throws when it is empty */
  take(): number {
    const [first] = this.cells
    const cell = this.cells.pop()
    const distance = this.distances.pop()
    const turn = this.turns.pop()
    if (first === undefined || cell === undefined || distance === undefined || turn === undefined) {
      throw new Error('heap: nothing to take')
    }
    if (this.cells.length === 0) return first
    this.put(0, cell, distance, turn)
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= this.cells.length) return first
      const child = left + 1 < this.cells.length && this.isBefore(left + 1, left) ? left + 1 : left
      if (!this.isBefore(child, at)) return first
      this.swap(child, at)
      at = child
    }
  }

  private put(at: number, cell: number, distance: number, turn: number): void {
    this.cells[at] = cell
    this.distances[at] = distance
    this.turns[at] = turn
  }

  private swap(a: number, b: number): void {
    exchange(this.cells, a, b)
    exchange(this.distances, a, b)
    exchange(this.turns, a, b)
  }

  private isBefore(a: number, b: number): boolean {
    const ahead = (this.distances[b] ?? 0) - (this.distances[a] ?? 0)
    return ahead > 0 || (ahead === 0 && (this.turns[a] ?? 0) < (this.turns[b] ?? 0))
  }
}

function exchange(column: number[], a: number, b: number): void {
  const kept = column[a] ?? 0
  column[a] = column[b] ?? 0
  column[b] = kept
}
