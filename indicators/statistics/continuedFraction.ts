const TINY = 1e-300
const PRECISION = 1e-15
const MOST_TERMS = 10_000

interface Terms {
  a: (k: number) => number
  b: (k: number) => number
}

/**
 * a₁/(b₁ + a₂/(b₂ + …)), the terms counted from 1, by the modified Lentz method (Thompson and Barnett
 * 1986, J. Comput. Phys. 64:490).
 */
export function continuedFraction({ a, b }: Terms): number {
  let value = TINY
  let up = TINY
  let down = 0
  for (let k = 1; k <= MOST_TERMS; k++) {
    down = 1 / awayFromZero(b(k) + a(k) * down)
    up = awayFromZero(b(k) + a(k) / up)
    value *= up * down
    if (Math.abs(up * down - 1) < PRECISION) return value
  }
  return value
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}
