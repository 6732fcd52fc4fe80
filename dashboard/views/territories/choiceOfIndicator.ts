import type { ViewState } from '../../state/viewState.ts'

/** Another indicator, with nothing kept of what was chosen for the one before. */
export function choiceOfIndicator(indicator: string): Partial<ViewState> {
  return {
    indicator,
    definition: null,
    period: null,
    level: null,
    parent: null,
    reference: null,
    dimensions: {},
  }
}
