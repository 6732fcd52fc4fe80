import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { indicatorDetail, indicators } from '../../indicators/wire/indicator.ts'
import { PageGate } from '../components/PageGate.tsx'
import { joinAnswers } from '../joinAnswers.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { Comparison } from './territories/Comparison.tsx'
import { isComparable } from './territories/Filters.tsx'
import { UnknownIndicator } from './unknown/UnknownIndicator.tsx'

/** Territories of one level compared on one indicator: one selection, several ways to look at it. */
export function Territories() {
  const { state } = useNavigation()
  const tree = useTerritories()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  const known = catalogue.status === 'ready' ? catalogue.data.indicators : []
  const isUnknown = known.length > 0 && !known.some(({ id }) => id === state.indicator)
  const detail = useApi(isUnknown ? null : apiUrl(`/indicators/${state.indicator}`), indicatorDetail)
  if (isUnknown) return <UnknownIndicator asked={state.indicator} known={known.filter(isComparable)} />
  return (
    <PageGate state={joinAnswers(detail, tree, catalogue)}>
      {([one, grown, { indicators: all }]) => <Comparison detail={one} tree={grown} catalogue={all} />}
    </PageGate>
  )
}
