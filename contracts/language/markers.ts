import { quoteTexts } from './sql.ts'

/**
 * How publishers write that there is no value. `ns` not significant, `nd` and `n.c.` not available,
 * `s` and `c` secret, `x` unavailable, `:` Eurostat; `.`, `-` and `vide` say no more than a blank.
 */
export const markers = ['ns', 'nd', 's', 'c', 'x', '.', '-', 'n.c.', ':', 'vide'] as const

const known: ReadonlySet<string> = new Set(markers)

/** Whether a cleaned, non-empty cell says that there is no value. */
export function isMarker(text: string): boolean {
  return known.has(text.toLowerCase())
}

/** SQL for `isMarker`. */
export function compileIsMarker(expression: string): string {
  return `lower(${expression}) in (${quoteTexts(markers)})`
}
