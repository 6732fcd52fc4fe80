import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { defaultState } from '../../state/viewState.ts'

/** Why nothing is said of a territory: it has no figure, or there is none of that name, and where to go from there. */
export function NoHeadline({ territory, tree }: { territory: string; tree: TerritoryTree }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  if (tree.find(territory)) {
    return (
      <Empty>
        <p>{words.none}</p>
      </Empty>
    )
  }
  const known = defaultState.territory
  return (
    <Empty>
      <p>{words.unknown(territory)}</p>
      <p>
        <PageLink page="overview" choice={{ territory: known, level: null, parent: null }}>
          {words.seeKnown(tree.name(known, language))}
        </PageLink>
      </p>
    </Empty>
  )
}
