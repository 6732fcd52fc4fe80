import { useMemo } from 'preact/hooks'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import type { Headline } from './headline.ts'
import { findSiblings } from './siblingChoice.ts'

/** The territories of the same level around the place, at every period of the kind shown; none where there is no such level. */
export function useOthers(
  { indicator, place, current }: Headline,
  tree: TerritoryTree,
): ApiState<readonly Observation[]> {
  const choice = findSiblings(tree, place)
  const alike = choice?.level === current.level && indicator.levels.includes(choice.level)
  const answer = useObservations(alike ? indicator.id : null, {
    level: choice?.level,
    parent: choice?.parent,
  })
  const figures = answer.status === 'ready' ? answer.data.observations : none
  const others = useMemo(
    () =>
      figures.filter(({ territory, periodKind }) => territory !== place && periodKind === current.periodKind),
    [figures, place, current],
  )
  return alike && answer.status !== 'ready' ? answer : { status: 'ready', data: others }
}

const none: readonly Observation[] = []
