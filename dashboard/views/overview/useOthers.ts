import { useMemo } from 'preact/hooks'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import type { Headline } from './headline.ts'
import { findSiblings } from './siblingChoice.ts'
import { useAround } from './useAround.ts'

/** The territories of the same level around the place, at every period of the kind shown; none where there is no such level. */
export function useOthers(
  { indicator, place, current }: Headline,
  tree: TerritoryTree,
): ApiState<readonly Observation[]> {
  const level = findSiblings(tree, place)?.level
  const alike = level === current.level && indicator.levels.includes(level)
  const answer = useAround({ indicator, place, tree })
  const figures = alike && answer.status === 'ready' ? answer.data.observations : none
  const others = useMemo(
    () =>
      figures.filter(({ territory, periodKind }) => territory !== place && periodKind === current.periodKind),
    [figures, place, current],
  )
  return alike && answer.status !== 'ready' ? answer : { status: 'ready', data: others }
}

const none: readonly Observation[] = []
