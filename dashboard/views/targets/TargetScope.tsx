import { dimensions } from '../../../indicators/dimensions.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import type { ViewState } from '../../state/viewState.ts'
import { useTerritories } from '../../useTerritories.ts'
import { useTargetWords } from './targetWords.ts'

/** Stands for targets of a whole operation. */
const WHOLE = '*'

/** Which targets to show: of the whole, of a territory, of a sex or of a convention; only what some target is about is offered. */
export function TargetScope({ targets }: { targets: readonly Target[] }) {
  const words = useTargetWords()
  const language = useLanguage()
  const { state, choose } = useNavigation()
  const tree = useTerritories()
  const place = (id: string) => (tree.status === 'ready' ? tree.data.name(id, language) : id)
  const sex = (id: string) => dimensions.sex.categories?.[id]?.[language] ?? id
  return (
    <SelectWord
      label={words.scopeOf}
      value={state.scope ?? ''}
      choices={[
        { value: '', label: words.allScopes },
        { value: WHOLE, label: words.onlyWhole },
        ...distinct(targets.map(({ scope }) => scope.territory)).map((id) => ({
          value: id,
          label: place(id),
        })),
        ...distinct(targets.map(({ scope }) => scope.sex)).map((id) => ({ value: id, label: sex(id) })),
        ...distinct(targets.map(({ scope }) => scope.convention)).map((id) => ({
          value: id,
          label: words.convention(id),
        })),
      ]}
      choose={(scope) => choose({ scope: scope === '' ? null : scope })}
    />
  )
}

/** Whether a target is of what the reader chose. */
export function isAbout({ scope }: Pick<Target, 'scope'>, wanted: ViewState['scope']): boolean {
  if (wanted === null) return true
  const parts = [scope.territory, scope.sex, scope.convention]
  return wanted === WHOLE ? parts.every((part) => part === null) : parts.includes(wanted)
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
