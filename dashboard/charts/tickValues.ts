interface Wished {
  /** About how many ticks there is room for. */
  most: number
  format: (value: number) => string
}

/** Round values along an axis, as many as there is room for and the format tells apart; one in the middle where it tells none. */
export function tickValues(domain: readonly [number, number], { most, format }: Wished): number[] {
  for (let count = Math.max(2, most); count > 0.1; count -= count > 1 ? 1 : 0.3) {
    const ticks = findMultiples(domain, count)
    if (ticks.length > 0 && new Set(ticks.map(format)).size === ticks.length) return ticks
  }
  return [(domain[0] + domain[1]) / 2]
}

/** The multiples of 1, 2 or 5 times a power of ten in a domain that are nearest to so many. */
function findMultiples([from, to]: readonly [number, number], count: number): number[] {
  const wished = (to - from) / count
  const power = Math.floor(Math.log10(wished))
  const times = wished / 10 ** power
  const factor = times >= Math.sqrt(50) ? 10 : times >= Math.sqrt(10) ? 5 : times >= Math.sqrt(2) ? 2 : 1
  // a fraction divides by a whole number: 7 / 100 is 0.07, which 7 × 0.01 is not
  const place =
    power < 0
      ? (index: number) => index / (10 ** -power / factor)
      : (index: number) => index * factor * 10 ** power
  const step = factor * 10 ** power
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => place(first + index))
}
