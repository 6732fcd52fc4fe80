import { formatCount } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { type ActionGroup, countPlaces } from './groupActions.ts'
import { useOperationWords } from './operationWords.ts'

interface Props {
  groups: readonly ActionGroup[]
  tree: TerritoryTree
  /** Said where there is no action. */
  none: string
}

/** Actions of one aim or level: how many of each type, and where. */
export function ActionList({ groups, tree, none }: Props) {
  const words = useOperationWords()
  const language = useLanguage()
  if (groups.length === 0) return <p class="hint">{none}</p>
  return (
    <ul class="action-list">
      {groups.map(({ id, name, actions, unusual, french }) => (
        <li key={id}>
          <b lang={french ? 'fr' : undefined}>{name}</b>
          <small>
            {words.actionCount(actions.length)}
            {` · ${writePlaces(actions)}`}
            {unusual && ` · ${words.unusualLevel}`}
          </small>
        </li>
      ))}
    </ul>
  )

  function writePlaces(actions: ActionGroup['actions']): string {
    const places = countPlaces(actions)
    if (places.length === 0) return words.notStated
    return places
      .map(([territory, count]) =>
        places.length === 1
          ? tree.name(territory, language)
          : `${tree.name(territory, language)} ${formatCount(count, language)}`,
      )
      .join(', ')
  }
}
