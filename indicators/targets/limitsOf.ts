import { wilson } from '../statistics/wilson.ts'
import type { Figure } from './target.ts'

/** The 95 % Wilson interval of a figure that has counts, in shares; undefined for one without. */
export function limitsOf({ numerator, denominator }: Figure) {
  return numerator !== undefined && denominator !== undefined ? wilson(numerator, denominator) : undefined
}
