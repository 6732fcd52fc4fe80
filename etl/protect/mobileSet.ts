/** Which equations each cell is in and which cells each equation has, by position. */
export interface Links {
  /** Positions of lines, for each cell. */
  linesOf: readonly (readonly number[])[]
  /** Positions of cells, for each line: its total first. */
  cellsOf: readonly (readonly number[])[]
}

/** One mark per cell, one count per line. */
export interface Marks {
  cells: Uint8Array
  lines: Int32Array
}

export function createMarks(cells: number, lines: number): Marks {
  return { cells: new Uint8Array(cells), lines: new Int32Array(lines) }
}

/** A set of cells, and how many of them each line has: in a line of one, that one cannot move. */
export class MobileSet {
  private readonly marks: Marks
  private readonly links: Links

  constructor(links: Links, marks: Marks) {
    this.links = links
    this.marks = marks
  }

  has(cell: number): boolean {
    return this.marks.cells[cell] === 1
  }

  countIn(line: number): number {
    return this.marks.lines[line] ?? 0
  }

  addAll(cells: Iterable<number>): void {
    for (const cell of cells) if (!this.has(cell)) this.mark(cell, 1)
  }

  clear(cells: Iterable<number>): void {
    for (const cell of cells) if (this.has(cell)) this.mark(cell, 0)
  }

  /** Takes a cell out, and every other that cannot move without it; those taken out are the answer. */
  drop(cell: number): number[] {
    if (!this.has(cell)) return []
    this.mark(cell, 0)
    return [cell, ...this.dropAlone(this.alone(cell))]
  }

  /** Takes out the last cell of each of these lines, and so on from there. */
  dropAlone(lines: readonly number[]): number[] {
    const dropped: number[] = []
    const waiting = [...lines]
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      const stuck = this.links.cellsOf[line]?.find((cell) => this.has(cell))
      if (stuck === undefined) continue
      this.mark(stuck, 0)
      dropped.push(stuck)
      waiting.push(...this.alone(stuck))
    }
    return dropped
  }

  /** The lines of a cell that have one cell left. */
  private alone(cell: number): number[] {
    return (this.links.linesOf[cell] ?? []).filter((line) => this.countIn(line) === 1)
  }

  private mark(cell: number, to: 0 | 1): void {
    this.marks.cells[cell] = to
    for (const line of this.links.linesOf[cell] ?? []) {
      this.marks.lines[line] = this.countIn(line) + (to === 1 ? 1 : -1)
    }
  }
}
