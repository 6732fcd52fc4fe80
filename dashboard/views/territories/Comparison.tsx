import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorDetail, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { DefinitionLink } from '../../components/IndicatorName.tsx'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { useRelease } from '../../state/releases.ts'
import { findUnknownFilters, UnknownFilters } from '../unknown/UnknownFilters.tsx'
import { ComparisonBody } from './ComparisonBody.tsx'
import { findDownloads } from './downloads.ts'
import { Filters } from './Filters.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { useCompared } from './useCompared.ts'

interface Props {
  detail: IndicatorDetail
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
}

/** One indicator at one level: the sentence of filters, the files, and the ways to look at it. */
export function Comparison({ detail, tree, catalogue }: Props) {
  const { state } = useNavigation()
  const release = useRelease()
  const { figure } = useMessages()
  const words = useTerritoryWords()
  const { indicator } = detail
  const found = useCompared({ detail, tree, state })
  const { answer, compared, isComplete, level, operation, breakdown, figures, selection } = found
  usePageTitle(words.title, indicator.label[state.lang])
  const settled = compared === null || (answer.status === 'ready' ? isComplete : answer.status === 'error')
  const isRefused = answer.status === 'error' && answer.error.status === 400
  const refused = isRefused ? findUnknownFilters(breakdown) : []
  const downloads = findDownloads(
    indicator.id,
    {
      level,
      parent: state.parent,
      period: selection.period,
      definition: state.definition,
      operation,
      ...breakdown,
      release,
    },
    figure,
  )
  return (
    <ShownOnce ready={settled}>
      <Filters {...{ detail, tree, catalogue, level, operation, figures, selection, downloads, compared }} />
      <NoticeBar synthetic={findSyntheticShare([...selection.rows, ...(compared?.references ?? [])])} />
      <div class="page">
        {(compared === null || answer.status === 'error') && <h1>{indicator.label[state.lang]}</h1>}
        {compared === null ? (
          <Empty>
            <p>
              {words.noFigureAtAll} <DefinitionLink of={indicator} />
            </p>
          </Empty>
        ) : refused.length > 0 ? (
          <UnknownFilters asked={refused} />
        ) : (
          <ApiGate state={answer} lines={12}>
            {() => isComplete && <ComparisonBody {...{ detail, compared, figures, catalogue }} />}
          </ApiGate>
        )}
      </div>
    </ShownOnce>
  )
}
