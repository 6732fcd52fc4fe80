import type { Text } from '../language/text.ts'

/** One thing wrong with a mapping: where in it, what stands there, what would be accepted. */
export interface MappingProblem {
  /** `columns.sexe.from` */
  path: string
  value: string
  accepted: Text
}

const longest = 80

/** A problem at a path; a value that is not a text is shown as JSON. */
export function mappingProblem(
  path: readonly (string | number | symbol)[],
  value: unknown,
  fr: string,
  en: string,
): MappingProblem {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const short = shown.length > longest ? `${shown.slice(0, longest)}…` : shown
  return { path: path.map(String).join('.') || 'mapping.json', value: short, accepted: { fr, en } }
}

/** The problem in words. */
export function formatMappingProblem({ path, value, accepted }: MappingProblem): Text {
  const place = value === '' ? path : `${path}: ${value}`
  return {
    fr: `${value === '' ? path : `${path}\u202f: ${value}`}\u202f; accepté\u202f: ${accepted.fr}`,
    en: `${place}; accepted: ${accepted.en}`,
  }
}
