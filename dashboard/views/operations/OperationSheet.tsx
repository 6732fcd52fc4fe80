import { useCallback, useMemo } from 'preact/hooks'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { ActionLevels } from '../../../indicators/wire/actionLevels.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import { PageLink } from '../../components/PageLink.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { DeclaredTotals } from '../beneficiaries/DeclaredTotals.tsx'
import { Aims } from './Aims.tsx'
import { Alliance } from './Alliance.tsx'
import { Conventions } from './Conventions.tsx'
import { groupActions } from './groupActions.ts'
import { Identity } from './Identity.tsx'
import { Levels } from './Levels.tsx'
import { useOperationWords } from './operationWords.ts'
import { Places } from './Places.tsx'
import { Reached } from './Reached.tsx'
import { Resources } from './Resources.tsx'
import { Timeline } from './Timeline.tsx'

export interface SheetFigures {
  persons: Observation | undefined
  entries: Observation | undefined
  /** Participations of each department or zone. */
  places: readonly Observation[]
  indicator: IndicatorWire
  targets: readonly Target[]
}

interface Props {
  operation: Operation
  levels: ActionLevels
  figures: SheetFigures
  tree: TerritoryTree
}

/** One operation: what it is and aims at, what it does, where and when, whom it reached, and what it leaves. */
export function OperationSheet({ operation, levels, figures, tree }: Props) {
  const words = useOperationWords()
  const language = useLanguage()
  const group = useCallback(
    (actions: Operation['actions']) => groupActions(actions, levels.types, language),
    [levels, language],
  )
  const groups = useMemo(() => group(operation.actions), [group, operation])
  usePageTitle(operation.title, words.title)
  return (
    <div class="page operation-sheet">
      <nav class="trail no-print" aria-label={words.trail}>
        <PageLink page="operations" choice={{ operation: null }}>
          {words.title}
        </PageLink>{' '}
        <span aria-hidden="true">›</span>{' '}
        <span lang="fr" aria-current="page">
          {operation.title}
        </span>
      </nav>
      <h1 lang="fr">{operation.title}</h1>
      <Identity operation={operation} tree={tree} />
      <Reached
        operation={operation}
        persons={figures.persons}
        entries={figures.entries}
        indicator={figures.indicator}
      />
      <Aims operation={operation} group={group} tree={tree} />
      <Levels levels={levels.levels} groups={groups} tree={tree} />
      <Alliance operation={operation} />
      <div class="places">
        <Places operation={operation} entries={figures.places} indicator={figures.indicator} tree={tree} />
      </div>
      <Timeline operation={operation} groups={groups} targets={figures.targets} />
      <DeclaredTotals operation={operation} tree={tree} />
      <Conventions operation={operation} />
      <Resources operation={operation} />
    </div>
  )
}
