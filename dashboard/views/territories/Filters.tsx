import { formatPeriod } from '../../../indicators/format.ts'
import { findPeriodKind, type PeriodKind } from '../../../indicators/period.ts'
import { type LevelId, levelIds, levels } from '../../../indicators/territory.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorDetail, IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Download } from '../../components/Downloads.tsx'
import { FilterSentence } from '../../components/FilterSentence.tsx'
import { type Choice, SelectWord } from '../../components/SelectWord.tsx'
import { TerritoryPicker } from '../../components/TerritoryPicker.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useNavigation } from '../../state/navigation.tsx'
import { BreakdownWords } from './BreakdownWords.tsx'
import { choiceOfIndicator } from './choiceOfIndicator.ts'
import { periodKindsShown } from './choices.ts'
import { type Compared, inSentence } from './compared.ts'
import { OperationWord } from './OperationWord.tsx'
import { findParents } from './parents.ts'
import { ReferenceWord } from './ReferenceWord.tsx'
import type { Selection } from './selection.ts'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  detail: IndicatorDetail
  tree: TerritoryTree
  catalogue: readonly IndicatorWire[]
  level: LevelId | null
  operation: string | null
  figures: readonly Observation[]
  selection: Selection
  downloads: readonly Download[]
  compared: Compared | null
}

/** The sentence: which territory, when, what, at which level, within what. */
export function Filters(props: Props) {
  const { detail, tree, catalogue, level, operation, figures, selection, downloads, compared } = props
  const words = useTerritoryWords()
  const { state, choose } = useNavigation()
  const language = useLanguage()
  const { indicator, coverage } = detail
  const known = level === null ? [] : findParents(figures, tree, state.territory)
  // what is shown is among the choices, though it hold one territory, or all
  const parents = state.parent === null || known.includes(state.parent) ? known : [...known, state.parent]
  const above = (place: string) => tree.find(place)?.path ?? []
  const keepReference = (among: readonly string[]) => among.find((id) => id === state.reference) ?? null
  const shownLevels = levelIds.filter((id) => coverage.levels.includes(id) || id === level)

  return (
    <FilterSentence downloads={downloads}>
      <TerritoryPicker
        tree={tree}
        value={state.territory}
        choose={(territory) =>
          choose({ territory, level: null, parent: null, reference: keepReference(above(territory)) })
        }
      />
      <SelectWord
        label={words.indicator}
        value={indicator.id}
        choices={catalogue.filter(isComparable).map(({ id, label, scope }) => ({
          value: id,
          label: label[language],
          group: scope === 'operation' ? words.ofOperations : words.ofTerritories,
        }))}
        choose={(id) => choose(choiceOfIndicator(id))}
      />
      {coverage.periods.length > 0 && (
        <SelectWord
          label={words.period}
          value={selection.period ?? ''}
          choices={periodChoices(detail, selection.period, (period, kind) => ({
            value: period,
            label: formatPeriod(period, language),
            group: words.perKind[kind],
          }))}
          choose={(period) => choose({ period, definition: null })}
        />
      )}
      {shownLevels.length > 0 && (
        <SelectWord
          label={words.level}
          value={level ?? ''}
          choices={shownLevels.map((id) => ({
            value: id,
            label: words.byLevel(inSentence(levels[id].label[language])),
          }))}
          choose={(id) =>
            choose({ level: levelIds.find((one) => one === id) ?? null, parent: null, reference: null })
          }
        />
      )}
      {parents.length > 0 && (
        <SelectWord
          label={words.parent}
          value={state.parent ?? ''}
          choices={[
            { value: '', label: words.everywhere },
            ...parents.map((id) => ({ value: id, label: words.inParent(tree.name(id, language)) })),
          ]}
          choose={(parent) =>
            choose(
              parent === ''
                ? { parent: null, reference: null }
                : { parent, reference: keepReference([...above(parent), parent]) },
            )
          }
        />
      )}
      {compared && <ReferenceWord compared={compared} />}
      <BreakdownWords indicator={indicator} />
      {operation !== null && <OperationWord value={operation} known={coverage.operations} />}
    </FilterSentence>
  )
}

/** Every period of the release, those of one kind together, latest first; the one asked for stands in any case. */
function periodChoices(
  { coverage }: IndicatorDetail,
  current: string | null,
  write: (period: string, kind: PeriodKind) => Choice,
): Choice[] {
  const known = coverage.periods.map(({ id }) => id)
  const all = current === null || known.includes(current) ? known : [...known, current]
  const none = current === null ? [{ value: '', label: '–' }] : []
  const choices = periodKindsShown.flatMap((kind) =>
    all
      .filter((period) => findPeriodKind(period) === kind)
      .toSorted((a, b) => b.localeCompare(a))
      .map((period) => write(period, kind)),
  )
  return [...none, ...choices]
}

/** Levels that hold one territory per operation have nothing to compare. */
export function isComparable({ levels: known, scope }: IndicatorWire): boolean {
  return scope === 'territory' || known.includes('department') || known.includes('zone')
}
