/** How many ticks an axis has: at most so many, and no more than its format can tell apart over the domain. */
export function tickCount(
  [from, to]: readonly [number, number],
  { most, format }: { most: number; format: (value: number) => string },
): number {
  const samples = Array.from({ length: 101 }, (_, index) => format(from + ((to - from) * index) / 100))
  return Math.max(2, Math.min(most, new Set(samples).size))
}
