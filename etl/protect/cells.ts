/** A count as disclosure control sees it: how large it is, whether it is hidden, what is known of it anyway. */
export interface Cell {
  /**
   * `count`: a cell of this release. `rest`: what a total holds beyond its parts, never shown itself but
   * got by subtraction. `earlier`: a cell as the release before had it, since changed or gone.
   */
  kind: 'count' | 'rest' | 'earlier'
  /** The row of the table `cell`; 0 for what has none. */
  key: number
  value: number
  /** A zero that could not be otherwise: it may be published. */
  structuralZero: boolean
  suppressed: 'primary' | 'secondary' | undefined
  /** The most it can be, as anybody knows: the public base it is a share of. */
  ceiling: number
  /** `public`: an earlier release showed it, hiding it hides nothing. `hidden`: it may not be shown any more. */
  locked: 'public' | 'hidden' | undefined
  /** Told in the account of a figure only: hidden rather than a figure. */
  detail?: boolean
  /** The territories it lies in, from the nearest: a search looks among them before it looks further. */
  within?: readonly string[]
  /** The count that an outsider must hold possible, for a sensitive cell. */
  threshold: number
  /** Large enough under the lower threshold of an earlier release, which may have given it away. */
  wasLarge?: boolean
}

/** An equation an outsider knows: `total` is the sum of `parts`. */
export interface Line {
  total: Cell
  parts: readonly Cell[]
}

/** A cell that an outsider cannot read anywhere. */
export function isOpen(cell: Cell): boolean {
  return cell.suppressed !== undefined && cell.locked !== 'public'
}

/** A cell that must not be found out. */
export function isSensitive(cell: Cell): boolean {
  return cell.suppressed === 'primary' && cell.locked !== 'public'
}
