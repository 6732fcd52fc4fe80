const TINY = 1e-300
const PRECISION = 1e-15
const MOST_TERMS = 10_000

/**
 * a₁/(b₁ + a₂/(b₂ + …)) where `term(k)` gives aₖ and bₖ from k = 1, by the modified Lentz method
 * (Thompson and Barnett 1986, J. Comput. Phys. 64:490).
 */
export function continuedFraction(term: (k: number) => readonly [a: number, b: number]): number {
  let value = TINY
  let up = TINY
  let down = 0
  for (let k = 1; k <= MOST_TERMS; k++) {
    const [a, b] = term(k)
    down = 1 / awayFromZero(b + a * down)
    up = awayFromZero(b + a / up)
    value *= up * down
    if (Math.abs(up * down - 1) < PRECISION) return value
  }
  return value
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}
