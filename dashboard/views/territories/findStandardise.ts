import { isRate } from '../../../indicators/isRate.ts'
import { type Standardisable, standardisable } from '../../../indicators/statistics/standardisable.ts'
import type { ViewState } from '../../state/viewState.ts'
import type { Compared } from './compared.ts'

/** The dimensions whose mix can be held equal: breakdowns of a rate, of which the figures shown are the total. */
export function findStandardisable({ indicator, selection }: Compared): readonly Standardisable[] {
  if (!isRate(indicator)) return []
  const fixed = selection.rows[0]?.dimensions ?? {}
  return standardisable.filter((by) => indicator.breakdowns.includes(by) && fixed[by] === undefined)
}

/** The reader's choice where it can be had, or the first there is. */
export function findStandardise(compared: Compared, state: ViewState): Standardisable | undefined {
  const known = findStandardisable(compared)
  return known.find((by) => by === state.standardise) ?? known[0]
}
