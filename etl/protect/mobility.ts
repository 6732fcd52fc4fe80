import { isOpen } from './cells.ts'
import { dropStuck, type Incidence } from './incidence.ts'

/** Which hidden cells could move should all that is shown stay; found anew after what is hidden changes. */
export class Mobility {
  private mobile: Uint8Array | undefined
  private readonly incidence: Incidence

  constructor(incidence: Incidence) {
    this.incidence = incidence
  }

  /** To be called whenever a cell is hidden or shown. */
  forget(): void {
    this.mobile = undefined
  }

  has(position: number): boolean {
    this.mobile ??= this.find()
    return this.mobile[position] === 1
  }

  private find(): Uint8Array {
    const { cells } = this.incidence
    const open = [...cells.keys()].filter((at) => {
      const cell = cells[at]
      return cell !== undefined && isOpen(cell)
    })
    const mobile = new Uint8Array(cells.length)
    for (const at of dropStuck(open, this.incidence)) mobile[at] = 1
    return mobile
  }
}
