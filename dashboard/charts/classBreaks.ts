import { quantileSorted } from 'd3'
import { classColours } from './ink.ts'
import { colouredValue, isValued, type Shown } from './shown.ts'

const CLASSES = classColours.length

/** From so many territories on, classes hold about as many each; below, they are equal steps of the scale. */
const ENOUGH_FOR_QUANTILES = 20

/**
 * Lower limits of the second to the last class of the published values, rounded as the values are shown
 * (to `step`), so that a reader can check the class of a territory from its printed value.
 */
export function classBreaks(figures: readonly Shown[], { step = 0.001 }: { step?: number } = {}): number[] {
  const values = figures.filter(isValued).map(colouredValue)
  values.sort((a, b) => a - b)
  const [low, high] = [values[0], values.at(-1)]
  if (low === undefined || high === undefined || low === high) return []
  const share = (index: number) => (index + 1) / CLASSES
  const limits = Array.from({ length: CLASSES - 1 }, (_, index) =>
    values.length >= ENOUGH_FOR_QUANTILES
      ? (quantileSorted(values, share(index)) ?? low)
      : low + (high - low) * share(index),
  )
  const rounded = limits.map((limit) => Math.round(limit / step) * step)
  return [...new Set(rounded)].filter((limit) => limit > low && limit <= high)
}

/** The class of a value, 0 for the lowest: the number of lower limits it has reached. */
export function findClass(value: number, breaks: readonly number[]): number {
  return breaks.filter((limit) => value >= limit).length
}
