import { PageLink } from '../../components/PageLink.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { viewIds } from '../../state/viewState.ts'
import { useTerritoryWords } from './territoryWords.ts'

/** The ways of looking at one selection; the selection stays. */
export function Tabs() {
  const words = useTerritoryWords()
  const { state } = useNavigation()
  return (
    <nav class="tabs" aria-label={words.views}>
      {viewIds.map((view) => (
        <PageLink key={view} page="territories" choice={{ view }} current={view === state.view && 'true'}>
          {words.view[view]}
        </PageLink>
      ))}
    </nav>
  )
}
