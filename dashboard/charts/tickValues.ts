import { ticks } from 'd3'

interface Wished {
  /** About how many ticks there is room for. */
  most: number
  format: (value: number) => string
}

/** Round values along an axis, as many as there is room for and the format tells apart; one in the middle where it tells none. */
export function tickValues([from, to]: readonly [number, number], { most, format }: Wished): number[] {
  for (let count = Math.max(2, most); count > 0.1; count -= count > 1 ? 1 : 0.3) {
    const values = ticks(from, to, count)
    if (values.length > 0 && new Set(values.map(format)).size === values.length) return values
  }
  return [(from + to) / 2]
}
