import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { PageGate } from '../components/PageGate.tsx'
import { joinAnswers } from '../joinAnswers.ts'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { TerritoryOverview } from './overview/TerritoryOverview.tsx'

export { loadFirstMap } from './overview/useAround.ts'

/** One territory at a glance: what its figures say, against what contains it and the year before. */
export function Overview() {
  const tree = useTerritories()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  return (
    <PageGate state={joinAnswers(tree, catalogue)}>
      {([grown, { indicators: known }]) => <TerritoryOverview tree={grown} catalogue={known} />}
    </PageGate>
  )
}
