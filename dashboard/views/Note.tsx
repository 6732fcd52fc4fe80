import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { PageGate } from '../components/PageGate.tsx'
import { joinAnswers } from '../joinAnswers.ts'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { TerritoryNote } from './note/TerritoryNote.tsx'

/** A territory on two sheets for a meeting, to print or to edit. */
export function Note() {
  const tree = useTerritories()
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  return (
    <PageGate state={joinAnswers(tree, catalogue)}>
      {([grown, { indicators: known }]) => <TerritoryNote tree={grown} catalogue={known} />}
    </PageGate>
  )
}
