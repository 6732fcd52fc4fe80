import { useMemo } from 'preact/hooks'
import {
  findBreakdownParameters,
  findLevel,
  levelUrl,
  referencesUrl,
} from '../../../indicators/questions/comparisonQuestions.ts'
import type { ObservationParameters } from '../../../indicators/questions/observationsUrl.ts'
import { type LevelId, levelIds } from '../../../indicators/territory.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorDetail } from '../../../indicators/wire/indicator.ts'
import { type Observation, type Observations, observations } from '../../../indicators/wire/observation.ts'
import type { ViewState } from '../../state/viewState.ts'
import { type ApiState, useApi } from '../../useApi.ts'
import { findOperation } from './choices.ts'
import { type Compared, composeCompared } from './compared.ts'
import { findSelection, type Selection } from './selection.ts'

interface Asked {
  detail: IndicatorDetail
  tree: TerritoryTree
  state: ViewState
  /** Only the figures of the state's definition; its period is then a wish, the latest stands in for it. */
  oneSeries?: boolean
}

interface Found {
  answer: ApiState<Observations>
  compared: Compared | null
  /** Whether the references are there, or none are wanted. */
  isComplete: boolean
  level: LevelId | null
  operation: string | null
  breakdown: ObservationParameters
  figures: readonly Observation[]
  references: readonly Observation[]
  selection: Selection
}

const none: readonly Observation[] = []

/** Asks for a whole level at every period, so that another period or parent needs no other request. */
export function useCompared({ detail, tree, state, oneSeries = false }: Asked): Found {
  const { indicator } = detail
  const level = findLevel(state, detail, tree)
  const breakdown = findBreakdownParameters(state, indicator)
  const definition = oneSeries ? state.definition : null
  const answer = useApi(level && levelUrl(state, level, { indicator, definition }), observations)
  const all = answer.status === 'ready' ? answer.data.observations : none
  const operation = findOperation(state, detail, all)
  const figures = useMemo(() => ofOperation(all, operation), [all, operation])
  const selection = useMemo(() => {
    const wished = findSelection(figures, state, tree)
    if (!oneSeries || wished.periods.includes(state.period ?? '')) return wished
    return findSelection(figures, { ...state, period: null }, tree)
  }, [figures, state, tree, oneSeries])
  const territories = selection.rows.map(({ territory }) => territory)
  const containingUrl = level && referencesUrl(state, { level, territories, tree }, { indicator, definition })
  const reference = useApi(containingUrl, observations)
  const containing = reference.status === 'ready' ? reference.data.observations : none
  const references = useMemo(() => ofOperation(containing, operation), [containing, operation])
  const published = useMemo(
    () => levelIds.filter((id) => detail.coverage.levels.includes(id)),
    [detail.coverage],
  )
  const compared = useMemo(
    () => level && composeCompared({ indicator, level, published, tree, selection, references, state }),
    [indicator, level, published, tree, selection, references, state],
  )
  const isComplete = containingUrl === null || reference.status !== 'loading'
  return { answer, compared, isComplete, level, operation, breakdown, figures, references, selection }
}

function ofOperation(figures: readonly Observation[], operation: string | null): readonly Observation[] {
  return operation === null ? figures : figures.filter(({ dimensions }) => dimensions.operation === operation)
}
