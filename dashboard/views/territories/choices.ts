import type { PeriodKind } from '../../../indicators/period.ts'
import type { IndicatorDetail } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { ViewState } from '../../state/viewState.ts'

/** The operation whose figures are compared: the one chosen, or that of the chosen territory, or any. */
export function findOperation(
  state: ViewState,
  { indicator, coverage }: IndicatorDetail,
  figures: readonly Observation[],
): string | null {
  if (indicator.scope !== 'operation') return null
  if (state.operation && coverage.operations.includes(state.operation)) return state.operation
  const own = figures.find(({ territory }) => territory === state.territory) ?? figures[0]
  return own?.dimensions.operation ?? coverage.operations[0] ?? null
}

/** Kinds of period in the order of the menu. */
export const periodKindsShown: readonly PeriodKind[] = [
  'school_year',
  'year',
  'three_years',
  'date',
  'month',
  'total',
]
