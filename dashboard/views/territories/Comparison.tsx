import { useMemo } from 'preact/hooks'
import type { IndicatorDetail, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import { ComparisonBody } from './ComparisonBody.tsx'
import { findBreakdownParameters, findLevel, findOperation, findReferences } from './choices.ts'
import { composeCompared, isRate } from './compared.ts'
import { findDownloads } from './downloads.ts'
import { Filters } from './Filters.tsx'
import { findSelection } from './selection.ts'

interface Props {
  detail: IndicatorDetail
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

const none: readonly Observation[] = []

/** Asks for a whole level at every period, so that another period or parent needs no other request. */
export function Comparison({ detail, tree, catalogue }: Props) {
  const { state } = useNavigation()
  const messages = useMessages()
  const { indicator } = detail
  const level = findLevel(state, detail, tree)
  const breakdown = findBreakdownParameters(state, indicator)
  const answer = useObservations(level && indicator.id, { level, ...breakdown })
  const all = answer.status === 'ready' ? answer.data.observations : none
  const operation = findOperation(state, detail, all)
  const figures = useMemo(() => ofOperation(all, operation), [all, operation])
  const selection = useMemo(() => findSelection(figures, state, tree), [figures, state, tree])
  const territories = selection.rows.map(({ territory }) => territory)
  const wanted = level && isRate(indicator) ? findReferences(state, { level, territories, tree }) : []
  const reference = useObservations(wanted.length > 0 ? indicator.id : null, {
    territory: wanted,
    ...breakdown,
  })
  usePageTitle(messages.territories.title, indicator.label[state.lang])

  const containing = reference.status === 'ready' ? reference.data.observations : none
  const references = useMemo(() => ofOperation(containing, operation), [containing, operation])
  const compared = useMemo(
    () => level && composeCompared({ indicator, level, tree, selection, references, state }),
    [indicator, level, tree, selection, references, state],
  )
  const downloads = findDownloads(
    indicator.id,
    {
      level,
      parent: state.parent,
      period: selection.period,
      definition: state.definition,
      operation,
      ...breakdown,
    },
    messages.territories,
  )
  return (
    <>
      <Filters {...{ detail, tree, catalogue, level, operation, figures, selection, downloads }} />
      <NoticeBar synthetic={findSyntheticShare([...selection.rows, ...references])} />
      <div class="page">
        {compared === null ? (
          <>
            <h1>{indicator.label[state.lang]}</h1>
            <Empty />
          </>
        ) : (
          <ApiGate state={answer} lines={12}>
            {() =>
              wanted.length > 0 && reference.status === 'loading' ? null : (
                <ComparisonBody detail={detail} compared={compared} figures={figures} />
              )
            }
          </ApiGate>
        )}
      </div>
    </>
  )
}

function ofOperation(figures: readonly Observation[], operation: string | null): readonly Observation[] {
  return operation === null ? figures : figures.filter(({ dimensions }) => dimensions.operation === operation)
}
