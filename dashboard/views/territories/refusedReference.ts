import { isRate } from '../../../indicators/isRate.ts'
import { findReferences, referenceLevels } from '../../../indicators/questions/comparisonQuestions.ts'
import type { ViewState } from '../../state/viewState.ts'
import type { Compared } from './compared.ts'

/** Why the page compares with another territory than the one its address names; in the words of `unknown.reference`. */
export type ReferenceRefusal = 'unknown' | 'notRate' | 'notOffered' | 'notAbove' | 'noFigure'

/** Undefined where the address names none, or the page compares with it. */
export function findRefusal(choice: ViewState, compared: Compared): ReferenceRefusal | undefined {
  const { reference } = choice
  const { chosenReference, indicator, level, selection, tree } = compared
  if (reference === null) return undefined
  const found = tree.find(reference)
  if (!found) return 'unknown'
  if (!isRate(indicator)) return 'notRate'
  if (chosenReference) return undefined
  if (!referenceLevels.includes(found.level)) return 'notOffered'
  const territories = selection.rows.map(({ territory }) => territory)
  return findReferences(choice, { level, territories, tree }).includes(reference) ? 'noFigure' : 'notAbove'
}
