import { isRate } from '../../../indicators/isRate.ts'
import { referenceLevels } from '../../../indicators/questions/comparisonQuestions.ts'
import type { Compared } from './compared.ts'

/** Why the page compares with another territory than the one its address names; in the words of `unknown.reference`. */
export type ReferenceRefusal = 'unknown' | 'notRate' | 'notOffered' | 'notAbove' | 'noFigure'

/** Undefined where the address names none, or the page compares with it. */
export function findRefusal(asked: string | null, compared: Compared): ReferenceRefusal | undefined {
  const { chosenReference, indicator, possibleReferences, selection, tree } = compared
  if (asked === null) return undefined
  const level = tree.find(asked)?.level
  if (level === undefined) return 'unknown'
  if (!isRate(indicator)) return 'notRate'
  if (chosenReference) return undefined
  if (!referenceLevels.includes(level)) return 'notOffered'
  const rows = selection.rows.map(({ territory }) => tree.find(territory)?.path ?? [])
  const own = compared.own && tree.find(compared.own.territory)
  const isAbove = own ? own.path.includes(asked) : rows.every((path) => path.includes(asked))
  return isAbove || possibleReferences.some(({ territory }) => territory === asked) ? 'noFigure' : 'notAbove'
}
