import type { Shown } from './shown.ts'
import { type TileMapOptions, tileMap } from './tileMap.ts'

export interface ZoneRow extends Shown {
  id: string
  code: string
  name: string
  chosen?: boolean
}

/** Where the ten zones of the Fédération Wallonie-Bruxelles stand to each other: column, row. */
const zonePlaces: Record<string, readonly [number, number]> = {
  'BE.FWB.Z01': [2, 0],
  'BE.FWB.Z08': [0, 1],
  'BE.FWB.Z09': [1, 1],
  'BE.FWB.Z02': [2, 1],
  'BE.FWB.Z04': [3, 1],
  'BE.FWB.Z05': [4, 1],
  'BE.FWB.Z10': [1, 2],
  'BE.FWB.Z06': [2, 2],
  'BE.FWB.Z03': [3, 2],
  'BE.FWB.Z07': [3, 3],
}

const COLUMNS = 5

/** Territories without a published outline as tiles: the ten zones as they lie, any others in order of name. */
export function zoneTiles(rows: readonly ZoneRow[], options: TileMapOptions): SVGSVGElement {
  return tileMap(place(rows), { chart: 'zones', columns: COLUMNS, largest: 104, labels: 'inside' }, options)
}

function place(rows: readonly ZoneRow[]) {
  if (rows.every(({ id }) => zonePlaces[id])) {
    return rows.flatMap((row) => {
      const [column, line] = zonePlaces[row.id] ?? [0, 0]
      return [{ ...row, column, row: line }]
    })
  }
  const named = [...rows].sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  return named.map((row, index) => ({ ...row, column: index % COLUMNS, row: Math.floor(index / COLUMNS) }))
}
