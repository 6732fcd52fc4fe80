import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { ActionLevels } from '../../../indicators/wire/actionLevels.ts'
import { useText } from '../../messages/useText.ts'
import { ActionList } from './ActionList.tsx'
import type { ActionGroup } from './groupActions.ts'
import { useOperationWords } from './operationWords.ts'

interface Props {
  levels: ActionLevels['levels']
  groups: readonly ActionGroup[]
  tree: TerritoryTree
}

/** The four levels of action, what each is, and the actions of the operation at it. */
export function Levels({ levels, groups, tree }: Props) {
  const words = useOperationWords()
  const write = useText()
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">{words.levels}</h2>
      <p class="figure-subtitle">{levels.length > 0 ? words.levelsLede : words.levelsAbsent}</p>
      <div class="levels">
        {levels.map(({ level, name, description }) => (
          <section key={level} aria-labelledby={`level-${level}`}>
            <h3 id={`level-${level}`}>{words.level(level, write(name))}</h3>
            <p class="hint">{write(description)}</p>
            <ActionList
              groups={groups.filter((group) => group.level === level)}
              tree={tree}
              none={words.noActionAtLevel}
            />
          </section>
        ))}
      </div>
    </section>
  )
}
