import { type LevelId, levelIds } from '../../indicators/territory.ts'
import { type Territory, territory as territoryShape } from '../../indicators/wire/territory.ts'
import type { Database, Row } from './database.ts'
import { flag, text, textOrNull } from './row.ts'

/** The territories of a release, in tree order: level, then id. */
export interface TerritoryTree {
  all: readonly Territory[]
  find: (id: string) => Territory | undefined
  /** The children of a territory, or its descendants at the levels asked for; in tree order. */
  below: (id: string, levels?: readonly LevelId[]) => Territory[]
}

/** Reads the tree of a release. Throws when a parent is missing or territories turn in a circle. */
export async function readTerritoryTree(database: Database): Promise<TerritoryTree> {
  const rows = await database.query(
    'select id, level, code, name_fr, name_en, parent, nuts, synthetic from territory',
  )
  const byId = new Map(rows.map((row) => [text(row, 'id'), row]))
  const all = rows.map((row) => toTerritory(row, byId)).sort(byTreeOrder)
  const index = new Map(all.map((territory) => [territory.id, territory]))
  return {
    all,
    find: (id) => index.get(id),
    below: (id, levels) =>
      all.filter((one) => (levels ? levels.includes(one.level) && one.path.includes(id) : one.parent === id)),
  }
}

function toTerritory(row: Row, byId: Map<string, Row>): Territory {
  return territoryShape.parse({
    id: text(row, 'id'),
    level: text(row, 'level'),
    code: text(row, 'code'),
    name: { fr: text(row, 'name_fr'), en: text(row, 'name_en') },
    parent: textOrNull(row, 'parent'),
    path: pathTo(row, byId),
    nuts: textOrNull(row, 'nuts'),
    synthetic: flag(row, 'synthetic'),
  })
}

function pathTo(row: Row, byId: Map<string, Row>): string[] {
  const path: string[] = []
  let parent = textOrNull(row, 'parent')
  while (parent !== null) {
    const found = byId.get(parent)
    if (!found || path.includes(parent))
      throw new Error(`territory ${text(row, 'id')}: no path from ${parent}`)
    path.unshift(parent)
    parent = textOrNull(found, 'parent')
  }
  return path
}

function byTreeOrder(a: Territory, b: Territory): number {
  const levels = levelIds.indexOf(a.level) - levelIds.indexOf(b.level)
  if (levels !== 0) return levels
  return a.id < b.id ? -1 : 1
}
