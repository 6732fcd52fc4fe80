import { useMemo } from 'preact/hooks'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { ApiState } from '../../useApi.ts'
import type { Headline } from './headline.ts'
import { useAround } from './useAround.ts'

const none: readonly Observation[] = []

/** The territories of the same level around the place, at every period of the kind shown; none where there is no such level. */
export function useOthers(
  { indicator, place, current }: Headline,
  tree: TerritoryTree,
): ApiState<readonly Observation[]> {
  const answer = useAround({ indicator, place, tree })
  const figures = answer.status === 'ready' ? answer.data : none
  const others = useMemo(
    () =>
      figures.filter(
        ({ territory, level, periodKind }) =>
          territory !== place && level === current.level && periodKind === current.periodKind,
      ),
    [figures, place, current],
  )
  return answer.status === 'ready' ? { status: 'ready', data: others } : answer
}
