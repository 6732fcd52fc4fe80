import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { type IndicatorDetail, indicatorDetail, indicators } from '../../indicators/wire/indicator.ts'
import { operations } from '../../indicators/wire/operation.ts'
import { PageGate } from '../components/PageGate.tsx'
import { joinAnswers } from '../joinAnswers.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { Comparison } from './territories/Comparison.tsx'
import { isComparable } from './territories/Filters.tsx'
import { UnknownIndicator } from './unknown/UnknownIndicator.tsx'
import { UnknownOperation } from './unknown/UnknownOperation.tsx'

/** Territories of one level compared on one indicator: one selection, several ways to look at it. */
export function Territories() {
  const { state } = useNavigation()
  const tree = useTerritories()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  const known = catalogue.status === 'ready' ? catalogue.data.indicators : []
  const isUnknown = known.length > 0 && !known.some(({ id }) => id === state.indicator)
  const detail = useApi(isUnknown ? null : apiUrl(`/indicators/${state.indicator}`), indicatorDetail)
  const asked = state.operation
  const isElsewhere = detail.status === 'ready' && hasNoFigures(detail.data, asked)
  const listed = useApi(isElsewhere ? apiUrl('/operations') : null, operations)
  if (isUnknown) return <UnknownIndicator asked={state.indicator} known={known.filter(isComparable)} />
  if (asked && listed.status === 'ready' && !listed.data.operations.some(({ id }) => id === asked)) {
    return <UnknownOperation asked={asked} operations={listed.data.operations} />
  }
  return (
    <PageGate state={joinAnswers(detail, tree, catalogue)}>
      {([one, grown, { indicators: all }]) => <Comparison detail={one} tree={grown} catalogue={all} />}
    </PageGate>
  )
}

/** Whether an operation is asked of which the indicator has no figure: another one is shown, if it is an operation. */
function hasNoFigures({ indicator, coverage }: IndicatorDetail, asked: string | null): boolean {
  return indicator.scope === 'operation' && asked !== null && !coverage.operations.includes(asked)
}
