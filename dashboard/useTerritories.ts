import { apiUrl } from '../indicators/questions/apiUrl.ts'
import { growTree, type TerritoryTree } from '../indicators/territoryTree.ts'
import { type Territory, territories } from '../indicators/wire/territory.ts'
import { type ApiState, useApi } from './useApi.ts'

const trees = new WeakMap<readonly Territory[], TerritoryTree>()

/** The tree of the release shown, grown once. */
export function useTerritories(): ApiState<TerritoryTree> {
  const answer = useApi(apiUrl('/territories'), territories)
  if (answer.status !== 'ready') return answer
  const all = answer.data.territories
  const tree = trees.get(all) ?? growTree(all)
  trees.set(all, tree)
  return { status: 'ready', data: tree }
}
