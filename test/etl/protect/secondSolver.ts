import type { Cell, Line } from '../../../etl/protect/cells.ts'

interface Range {
  low: number
  high: number
}

/**
 * Whether some set of whole counts holds every line, with `cell` within `wanted`: a search that narrows
 * ranges and tries, sharing nothing with the solver of the product.
 */
export function canBe(
  lines: readonly Line[],
  cell: Cell,
  wanted: Range,
  { isOpen, most }: { isOpen: (cell: Cell) => boolean; most: number },
): boolean {
  const start = new Map<Cell, Range>()
  for (const { total, parts } of lines) {
    for (const one of [total, ...parts]) {
      start.set(
        one,
        isOpen(one) ? { low: 0, high: Math.min(one.ceiling, most) } : { low: one.value, high: one.value },
      )
    }
  }
  const own = start.get(cell) ?? { low: 0, high: most }
  start.set(cell, { low: Math.max(own.low, wanted.low), high: Math.min(own.high, wanted.high) })
  return search(start, lines)
}

function search(ranges: Map<Cell, Range>, lines: readonly Line[]): boolean {
  if (!narrow(ranges, lines)) return false
  const [cell, range] =
    [...ranges]
      .filter(([, { low, high }]) => low < high)
      .sort(([, a], [, b]) => a.high - a.low - (b.high - b.low))[0] ?? []
  if (!cell || !range) return true
  // near the true count first: most movements are small
  const values = Array.from({ length: range.high - range.low + 1 }, (_, step) => range.low + step).sort(
    (a, b) => Math.abs(a - cell.value) - Math.abs(b - cell.value),
  )
  return values.some((value) => search(new Map(ranges).set(cell, { low: value, high: value }), lines))
}

function narrow(ranges: Map<Cell, Range>, lines: readonly Line[]): boolean {
  for (let changed = true; changed; ) {
    changed = false
    for (const { total, parts } of lines) {
      const sides = [...parts.map((part) => ({ cell: part, factor: 1 })), { cell: total, factor: -1 }]
      for (const { cell, factor } of sides) {
        const range = ranges.get(cell)
        if (!range) return false
        let low = 0
        let high = 0
        for (const other of sides) {
          const { low: l = 0, high: h = 0 } = (other.cell !== cell && ranges.get(other.cell)) || {}
          low += other.factor === 1 ? l : -h
          high += other.factor === 1 ? h : -l
        }
        const next = {
          low: Math.max(range.low, factor === 1 ? -high : low),
          high: Math.min(range.high, factor === 1 ? -low : high),
        }
        if (next.low > next.high) return false
        if (next.low === range.low && next.high === range.high) continue
        ranges.set(cell, next)
        changed = true
      }
    }
  }
  return true
}
