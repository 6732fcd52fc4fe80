import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { indicatorDetail, indicators } from '../../indicators/wire/indicator.ts'
import { PageGate } from '../components/PageGate.tsx'
import { joinAnswers } from '../joinAnswers.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { Comparison } from './territories/Comparison.tsx'

/** Territories of one level compared on one indicator: one selection, several ways to look at it. */
export function Territories() {
  const { state } = useNavigation()
  const tree = useTerritories()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  const detail = useApi(apiUrl(`/indicators/${state.indicator}`), indicatorDetail)
  return (
    <PageGate state={joinAnswers(detail, tree, catalogue)}>
      {([known, grown, { indicators: all }]) => <Comparison detail={known} tree={grown} catalogue={all} />}
    </PageGate>
  )
}
