/**
 * The point of [lower, upper] from which `isPast` holds, to the last bit that halving can reach.
 * `isPast` is false below that point and true above it.
 */
export function bisect(isPast: (x: number) => boolean, lower: number, upper: number): number {
  let below = lower
  let past = upper
  for (;;) {
    const middle = below + (past - below) / 2
    if (middle <= below || middle >= past) return past
    if (isPast(middle)) past = middle
    else below = middle
  }
}
