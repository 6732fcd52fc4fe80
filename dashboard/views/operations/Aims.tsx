import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { useText } from '../../messages/useText.ts'
import { ActionList } from './ActionList.tsx'
import type { ActionGroup } from './groupActions.ts'
import { useOperationWords } from './operationWords.ts'

interface Props {
  operation: Operation
  /** Groups the actions it is given. */
  group: (actions: Operation['actions']) => ActionGroup[]
  tree: TerritoryTree
}

/** Each numbered aim with the actions that serve it; the aims as one text where they are not numbered. */
export function Aims({ operation, group, tree }: Props) {
  const words = useOperationWords()
  const write = useText()
  const { aims, numberedAims, actions } = operation
  if (!aims && numberedAims.length === 0) return null
  const others = actions.filter(({ aimNumber }) => !numberedAims.some(({ number }) => number === aimNumber))
  return (
    <section aria-labelledby="aims">
      <h2 id="aims">{words.aims}</h2>
      {numberedAims.length === 0 ? (
        <p>{aims && write(aims)}</p>
      ) : (
        <ol class="aims">
          {numberedAims.map(({ number, text }) => (
            <li key={number} value={number}>
              <p>{write(text)}</p>
              <ActionList
                groups={group(actions.filter(({ aimNumber }) => aimNumber === number))}
                tree={tree}
                none={words.noAction}
              />
            </li>
          ))}
        </ol>
      )}
      {numberedAims.length > 0 && others.length > 0 && (
        <>
          <h3>{words.otherActions}</h3>
          <p class="hint">{words.aimsNote}</p>
          <ActionList groups={group(others)} tree={tree} none={words.noAction} />
        </>
      )}
    </section>
  )
}
