import { isOpen } from './cells.ts'
import { dropStuck, type Incidence } from './incidence.ts'
import { createMarks, MobileSet } from './mobileSet.ts'

/** Which hidden cells could move should all that is shown stay. */
export class Mobility {
  private readonly incidence: Incidence
  private mobile: MobileSet | undefined

  constructor(incidence: Incidence) {
    this.incidence = incidence
  }

  has(position: number): boolean {
    this.mobile ??= this.find()
    return this.mobile.has(position)
  }

  /** Notes cells that a movement just hid: they can move. Others that now could are found at the next `renew`. */
  add(positions: readonly number[]): void {
    this.mobile?.addAll(positions)
  }

  /** Notes a cell about to be shown; what can then no longer move is the answer, for `add` should it stay hidden. */
  drop(position: number): number[] {
    this.mobile ??= this.find()
    return this.mobile.drop(position)
  }

  /** Looks at every cell again. */
  renew(): void {
    this.mobile = undefined
  }

  private find(): MobileSet {
    const { cells, cellsOf } = this.incidence
    const open = cells.flatMap((cell, at) => (isOpen(cell) ? [at] : []))
    const mobile = new MobileSet(this.incidence, createMarks(cells.length, cellsOf.length))
    mobile.addAll(dropStuck(open, this.incidence))
    return mobile
  }
}
