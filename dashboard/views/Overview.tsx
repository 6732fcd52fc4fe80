import { indicators } from '../../indicators/wire/indicator.ts'
import { apiUrl } from '../client.ts'
import { ApiGate } from '../components/ApiGate.tsx'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { TerritoryOverview } from './overview/TerritoryOverview.tsx'

/** One territory at a glance: what its figures say, against what contains it and the year before. */
export function Overview() {
  const tree = useTerritories()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  return (
    <ApiGate state={tree}>
      {(grown) => (
        <ApiGate state={catalogue}>
          {({ indicators: known }) => <TerritoryOverview tree={grown} catalogue={known} />}
        </ApiGate>
      )}
    </ApiGate>
  )
}
