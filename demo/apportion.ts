/** Splits a whole total over weights by largest remainder: whole parts that add up to the total exactly. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum <= 0) throw new Error(`weights: ${weights.length} of them, none above zero`)
  const quotas = weights.map((weight) => (total * weight) / sum)
  const parts = quotas.map(Math.floor)
  const short = total - parts.reduce((a, b) => a + b, 0)
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, short)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
