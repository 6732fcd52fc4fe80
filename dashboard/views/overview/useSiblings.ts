import { useMemo } from 'preact/hooks'
import type { ApiState } from '../../useApi.ts'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import type { Siblings } from './composeSiblings.ts'
import type { Headline } from './headline.ts'
import { findSiblings } from './siblingChoice.ts'

/** The figures around a headline at its period; undefined where the indicator has none at that level. */
export function useSiblings(
  { indicator, place, current }: Headline,
  tree: TerritoryTree,
): ApiState<Siblings | undefined> {
  const choice = findSiblings(tree, place)
  const known = choice && indicator.levels.includes(choice.level)
  const answer = useObservations(known ? indicator.id : null, {
    level: choice?.level,
    parent: choice?.parent,
    period: current.period,
  })
  const figures = answer.status === 'ready' ? answer.data.observations : undefined
  const found = useMemo((): Siblings | undefined => {
    const rows = figures?.filter(({ definition }) => definition === current.definition) ?? []
    const choice = findSiblings(tree, place)
    return choice && rows.length > 0 ? { choice, rows } : undefined
  }, [figures, current, place, tree])
  return known && answer.status !== 'ready' ? answer : { status: 'ready', data: found }
}
