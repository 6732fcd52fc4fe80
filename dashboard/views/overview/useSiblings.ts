import { useMemo } from 'preact/hooks'
import type { ApiState } from '../../useApi.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import type { Siblings } from './composeSiblings.ts'
import type { Headline } from './headline.ts'
import { findSiblings } from './siblingChoice.ts'
import { useAround } from './useAround.ts'

/** The figures around a headline at its period; undefined where the indicator has none at that level. */
export function useSiblings(
  { indicator, place, current }: Headline,
  tree: TerritoryTree,
): ApiState<Siblings | undefined> {
  const choice = findSiblings(tree, place)
  const known = choice && indicator.levels.includes(choice.level)
  const answer = useAround({ indicator, place, tree })
  const figures = answer.status === 'ready' ? answer.data.observations : undefined
  const found = useMemo((): Siblings | undefined => {
    const rows =
      figures?.filter(
        ({ period, definition }) => period === current.period && definition === current.definition,
      ) ?? []
    const choice = findSiblings(tree, place)
    return choice && rows.length > 0 ? { choice, rows } : undefined
  }, [figures, current, place, tree])
  return known && answer.status !== 'ready' ? answer : { status: 'ready', data: found }
}
