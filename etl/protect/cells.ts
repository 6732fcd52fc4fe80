/** A count as disclosure control sees it: where it stands, how large it is, whether it is hidden. */
export interface Cell {
  key: number
  value: number
  /** A zero that could not be otherwise: it may be published. */
  structuralZero: boolean
  suppressed: 'primary' | 'secondary' | undefined
}

/** An equation an outsider knows: `total` is the sum of `parts`. */
export interface Line {
  total: Cell
  parts: readonly Cell[]
}
