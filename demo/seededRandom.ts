export type Random = {
  next: () => number
  integer: (from: number, to: number) => number
  chance: (probability: number) => boolean
  around: (centre: number, spread: number) => number
  pick: <T>(choices: readonly T[]) => T
  weighted: <T>(choices: readonly (readonly [T, number])[]) => T
}

/**
 * A reproducible source of draws: the same seed and stream give the same draws on every machine.
 * Each file draws from its own stream, so that a change to one leaves the others' bytes alone.
 * sfc32 (Chris Doty-Humphrey, PractRand), 32-bit integer arithmetic only.
 */
export function seededRandom(seed: number, stream: string): Random {
  let a = seed | 0
  let b = hash(stream)
  let c = hash(`${stream}:${seed}`)
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 16; i++) next()
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    around: (centre, spread) => centre + (next() + next() - 1) * spread,
    pick: (choices) => at(choices, integer(0, choices.length - 1)),
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [choice, weight] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      return at(choices, choices.length - 1)[0]
    },
  }
}

function at<T>(choices: readonly T[], index: number): T {
  if (index < 0 || index >= choices.length) throw new Error('choices: none to pick from')
  return choices[index] as T
}

/** FNV-1a over the UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, 0x01000193)
  }
  return value | 0
}
