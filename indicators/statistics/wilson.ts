export const Z95 = 1.959963984540054
export const Z998 = 3.090232306167813

export interface Bounds {
  lower: number
  upper: number
}

/**
 * Wilson score interval of the share x/n, both bounds in [0, 1]; undefined when n is 0.
 * `lower, upper = (2x + z² ∓ z·√(z² + 4x(1 − x/n))) / (2(n + z²))` (Wilson 1927; Newcombe 1998).
 */
export function wilson(x: number, n: number, { z = Z95 }: { z?: number } = {}): Bounds | undefined {
  if (n <= 0) return undefined
  const z2 = z * z
  const centre = 2 * x + z2
  const reach = z * Math.sqrt(z2 + 4 * x * (1 - x / n))
  const scale = 2 * (n + z2)
  return { lower: Math.max(0, (centre - reach) / scale), upper: Math.min(1, (centre + reach) / scale) }
}
