/**
 * The value below which the share `p` of a sample lies, with linear interpolation between order
 * statistics (type 7 of Hyndman and Fan 1996, The American Statistician 50:361; R's default).
 * `sorted` is in ascending order; undefined when it is empty.
 */
export function sampleQuantile(sorted: readonly number[], p: number): number | undefined {
  const position = (sorted.length - 1) * p
  const low = sorted[Math.floor(position)]
  const high = sorted[Math.ceil(position)]
  if (low === undefined || high === undefined) return undefined
  return low + (high - low) * (position - Math.floor(position))
}
