import type { RenderFunction } from '@observablehq/plot'
import { ink } from './ink.ts'
import { findStatusWord, type Shown } from './shown.ts'
import { svgElement } from './svgElement.ts'
import type { ChartWords } from './words.ts'

/** `non représentés : confidentiel (2), non disponible (1)`; undefined when nothing is left out. */
export function describeLeftOut(
  figures: readonly Pick<Shown, 'status'>[],
  words: ChartWords,
): string | undefined {
  const counts = new Map<string, number>()
  for (const { status } of figures) {
    const word = findStatusWord(status, words)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  if (counts.size === 0) return undefined
  return words.leftOut([...counts].map(([word, count]) => `${word} (${count})`).join(', '))
}

/** A line of words under or beside a chart. */
export function note(text: string, x: number, y: number): RenderFunction {
  return (_index, _scales, _values, _dimensions, { document }) =>
    svgElement(document, 'text', { x, y, 'text-anchor': 'start', fill: ink.secondary }, text)
}
