/** Moves positions apart until each is at least `gap` from the next, as little as a downward pass allows. */
export function spread(positions: readonly number[], { gap, max }: { gap: number; max: number }): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => at(positions, a) - at(positions, b))
  const moved = [...positions]
  let floor = Number.NEGATIVE_INFINITY
  for (const index of order) {
    floor = Math.max(at(moved, index), floor + gap)
    moved[index] = floor
  }
  let ceiling = max
  for (const index of order.reverse()) {
    ceiling = Math.min(at(moved, index), ceiling)
    moved[index] = ceiling
    ceiling -= gap
  }
  return moved
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0
}
