import type { LevelId } from '../territory.ts'
import type { TerritoryTree } from '../territoryTree.ts'

/** Which territories are drawn around one, and how. */
export interface SiblingChoice {
  level: LevelId
  parent: string
  picture: 'departments' | 'tiles' | 'dots'
}

/** From this width in pixels a map stands beside the words, below it under them and out of sight: see `overview.css`. */
export const mapBesideWidth = 961

/** Whether the overview of a territory most likely opens on a map of departments: before there is a tree, its id tells. */
export function opensOnMap(territory: string): boolean {
  return territory.startsWith('FR')
}

/** The map that places a territory among its like; undefined where there is none to draw. */
export function findSiblings(tree: TerritoryTree, territory: string): SiblingChoice | undefined {
  const own = tree.find(territory)
  if (!own) return undefined
  const above = (level: LevelId) => own.path.find((id) => tree.find(id)?.level === level)
  const french = territory === 'FR' || own.path.includes('FR')
  switch (own.level) {
    case 'department':
    case 'academy':
      return choice('department', above('region'), 'departments')
    case 'region':
      return choice('department', territory, 'departments')
    case 'country':
    case 'country_part':
      return french ? choice('department', 'FR', 'departments') : choice('nuts2', territory, 'dots')
    case 'bassin':
    case 'psad':
      return choice(own.level, above('department'), 'tiles')
    case 'zone':
      return choice('zone', own.parent ?? undefined, 'tiles')
    case 'community':
      return choice('zone', territory, 'tiles')
    case 'nuts1':
    case 'nuts2':
      return choice(own.level, above('country'), 'dots')
    default:
      return undefined
  }
}

function choice(
  level: LevelId,
  parent: string | undefined,
  picture: SiblingChoice['picture'],
): SiblingChoice | undefined {
  return parent === undefined ? undefined : { level, parent, picture }
}
