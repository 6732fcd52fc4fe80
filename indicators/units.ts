/**
 * Every unit, by one word, in the catalogue, the API, the files and the document: a `share` runs from 0 to 1, a
 * `percent` from 0 to 100 as some sources write it, `number` counts what has no word here, `other` is a unit of a
 * source that is none of these.
 */
export const unitIds = [
  'share',
  'percent',
  'index',
  'eur',
  'participations',
  'persons',
  'actions',
  'sessions',
  'attendances',
  'projects',
  'number',
  'other',
] as const
export type UnitId = (typeof unitIds)[number]

/** What files call a unit, as the contracts of targets and of context values have it. */
const written: Readonly<Record<string, UnitId>> = {
  part: 'share',
  pourcent: 'percent',
  indice: 'index',
  eur: 'eur',
  nombre: 'number',
}

/** The unit that a file means by its word. */
export function findUnit(word: string): UnitId {
  return Object.hasOwn(written, word) ? (written[word] ?? 'other') : 'other'
}
