import type { LevelId } from '../../../indicators/territory.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { ViewState } from '../../state/viewState.ts'
import type { Compared } from './compared.ts'

/** The next step down a country: a part of it overlaps others, and a PSAD answers for its young people. */
const downwards: readonly LevelId[] = [
  'region',
  'academy',
  'department',
  'psad',
  'bassin',
  'school',
  'community',
  'zone',
  'nuts1',
  'nuts2',
  'nuts3',
]

type Choice = Pick<ViewState, 'level' | 'parent' | 'reference'>

interface Place {
  level: LevelId
  parent: string
}

/** The territories of a level inside a place; the reference is kept where it contains them. */
export function chooseInside(
  { level, parent }: Place,
  tree: TerritoryTree,
  reference: string | null,
): Choice {
  const above = [...(tree.find(parent)?.path ?? []), parent]
  return { level, parent, reference: above.find((id) => id === reference) ?? null }
}

/** The levels below a territory that it holds and the indicator has figures at, nearest first. */
export function findLevelsBelow(
  territory: string,
  { tree, published }: Pick<Compared, 'tree' | 'published'>,
): LevelId[] {
  const inside = new Set(tree.all.filter(({ path }) => path.includes(territory)).map(({ level }) => level))
  return downwards.filter((level) => inside.has(level) && published.includes(level))
}

/** What contains all that is shown: the parent the reader chose, or the narrowest there is but the Union. */
export function findPlaceShown(
  { selection, tree }: Pick<Compared, 'selection' | 'tree'>,
  parent: string | null,
): string | undefined {
  if (parent !== null) return tree.find(parent)?.id
  const [first = [], ...others] = selection.rows.map(({ territory }) => tree.find(territory)?.path ?? [])
  return first.findLast((id) => id !== 'EU' && others.every((path) => path.includes(id)))
}

/** The way from the country to a place, each step with the level to show inside it: that of the next step, if published. */
export function findWay(
  place: string,
  { tree, published, level }: Pick<Compared, 'tree' | 'published' | 'level'>,
) {
  const path = [...(tree.find(place)?.path ?? []), place].filter((id) => id !== 'EU')
  return path.map((parent, position): Place => {
    const below = path.slice(position + 1).flatMap((id) => tree.find(id)?.level ?? [])
    return { parent, level: below.find((one) => published.includes(one)) ?? level }
  })
}
