import { dimensionIds, isDimensionId } from '../../indicators/dimensions.ts'
import type { SelectionValues } from '../release/selection.ts'

export const selectionNames = [
  'territory',
  'level',
  'parent',
  'period',
  'definition',
  ...dimensionIds,
] as const

/** Names that a value alone would not tell: `FR.A20` is a territory, or the parent of those in the file. */
function isTold(name: (typeof selectionNames)[number] | 'sort'): boolean {
  return isDimensionId(name) || name === 'parent' || name === 'sort'
}

interface Named {
  values: SelectionValues
  /** What tells the file from others of the same figures: `excel-fr`, `wide`. */
  marks: readonly string[]
  release: number
}

const MOST_NAMED = 4
const LONGEST_NAME = 120

/** `vigie_siei_dropout_rate_FR.A20_2019-2020_r12`: what was asked for, then the release; without its extension. */
export function formatFileName(id: string, { values, marks, release }: Named): string {
  const parts = [...selectionNames, 'sort' as const].flatMap((name) => {
    const asked = values[name]
    if (!asked) return []
    const list = asked.length > MOST_NAMED ? `${asked.length}-${name}` : asked.join('_and_')
    return [(isTold(name) ? `${name}-${list}` : list).replace('*', 'all').replaceAll('..', '_to_')]
  })
  const stem = ['vigie', id, ...parts].join('_').replace(/[^\w.-]+/g, '-')
  return [stem.slice(0, LONGEST_NAME), ...marks, `r${release}`].join('_')
}

/** The name with one more mark, where `formatFileName` would put it: before the release. */
export function markStem(stem: string, mark: string): string {
  return stem.replace(/(?=_r\d+$)/, `_${mark}`)
}
