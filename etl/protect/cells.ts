/** A count as disclosure control sees it: where it stands, how large it is, whether it is hidden. */
export interface Cell {
  key: number
  value: number
  suppressed: 'primary' | 'secondary' | undefined
}

/** An equation an outsider knows: `total` is the sum of `parts`. */
export interface Line {
  total: Cell
  parts: readonly Cell[]
}
