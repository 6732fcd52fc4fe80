import { useMemo } from 'preact/hooks'
import { findSiblings } from '../../../indicators/questions/siblingChoice.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { ApiState } from '../../useApi.ts'
import type { Siblings } from './composeSiblings.ts'
import type { Headline } from './headline.ts'
import { useAround } from './useAround.ts'

/** The figures around a headline at its period; undefined where the indicator has none at that level. */
export function useSiblings(
  { indicator, place, current }: Headline,
  tree: TerritoryTree,
): ApiState<Siblings | undefined> {
  const answer = useAround({ indicator, place, tree })
  const figures = answer.status === 'ready' ? answer.data : undefined
  const found = useMemo((): Siblings | undefined => {
    const rows =
      figures?.filter(
        ({ period, definition }) => period === current.period && definition === current.definition,
      ) ?? []
    const choice = findSiblings(tree, place)
    return choice && rows.length > 0 ? { choice, rows } : undefined
  }, [figures, current, place, tree])
  return answer.status === 'ready' ? { status: 'ready', data: found } : answer
}
