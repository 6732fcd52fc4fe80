import type { LevelId } from '../../../indicators/territory.ts'
import { growTree, type TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Territory } from '../../../indicators/wire/territory.ts'

const rows: [id: string, level: LevelId, code: string, name: string, parent: string | null, nuts?: string][] =
  [
    ['EU', 'world_region', 'EU', 'Union européenne', null],
    ['FR', 'country', 'FR', 'France', 'EU', 'FR'],
    ['FR.R32', 'region', '32', 'Hauts-de-France', 'FR', 'FRE'],
    ['FR.R53', 'region', '53', 'Bretagne', 'FR', 'FRH'],
    ['FR.A20', 'academy', '20', 'Académie d’Amiens', 'FR.R32', 'FRE2'],
    ['FR.A09', 'academy', '09', 'Académie de Lille', 'FR.R32', 'FRE1'],
    ['FR.D02', 'department', '02', 'Aisne', 'FR.A20'],
    ['FR.D60', 'department', '60', 'Oise', 'FR.A20'],
    ['FR.D59', 'department', '59', 'Nord', 'FR.A09'],
    ['FR.D35', 'department', '35', 'Ille-et-Vilaine', 'FR.R53'],
    ['FR.U0020001A', 'school', '0020001A', 'Lycée Éluard', 'FR.D02'],
    ['EU.FRE2', 'nuts2', 'FRE2', 'Picardie', 'FR', 'FRE2'],
  ]

/** A corner of the real tree. */
export const tree: TerritoryTree = growTree(
  rows.map(([id, level, code, name, parent, nuts = null]): Territory => {
    const path = pathOf(parent)
    return { id, level, code, name: { fr: name, en: name }, parent, path, nuts, synthetic: false }
  }),
)

function pathOf(parent: string | null): string[] {
  if (parent === null) return []
  const above = rows.find(([id]) => id === parent)?.[4] ?? null
  return [...pathOf(above), parent]
}
