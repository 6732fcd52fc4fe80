import type { MapRow } from './departmentsMap.ts'
import { type TileMapOptions, tileMap } from './tileMap.ts'

/** Where the departments stand to each other, north up; Corse keeps to the right, those overseas to the left. */
const picture = `
  .   .   .   .   .   62  59  .   .   .   .   .
  .   .   .   .   76  80  60  02  08  .   .   .
  .   .   50  14  27  95  75  93  77  51  55  57
  29  22  35  61  28  78  92  94  10  52  54  67
  .   56  53  72  41  45  91  89  21  70  88  68
  .   .   44  49  37  18  58  71  39  25  90  .
  .   .   85  79  86  36  03  69  01  74  .   .
  971 .   17  16  87  23  63  42  38  73  .   .
  972 .   33  24  46  19  15  43  07  26  05  .
  973 .   40  47  82  12  48  30  84  04  06  .
  974 .   64  32  31  81  34  .   13  83  .   2B
  976 .   .   65  09  11  66  .   .   .   .   2A`

interface Place {
  column: number
  row: number
}

/** The place of each department in the grid, by code. */
export const departmentPlaces: ReadonlyMap<string, Place> = new Map(
  picture
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/ +/)
        .map((code, column): [string, Place] => [code, { column, row }]),
    )
    .filter(([code]) => code !== '.'),
)

/** A map of fewer departments is of their part of the grid, but no closer than this many tiles across. */
const FEWEST_COLUMNS = 6

/** Departments as squares of one size, so that each counts for as much to the eye; those without a place are under them. */
export function departmentTiles(rows: readonly MapRow[], options: TileMapOptions): SVGSVGElement {
  const placed = rows.flatMap((row) => {
    const place = departmentPlaces.get(row.code)
    return place ? [{ ...row, ...place }] : []
  })
  const left = Math.min(...placed.map(({ column }) => column))
  const top = Math.min(...placed.map(({ row }) => row))
  const tiles = placed.map((tile) => ({ ...tile, column: tile.column - left, row: tile.row - top }))
  const columns = Math.max(FEWEST_COLUMNS, ...tiles.map(({ column }) => column + 1))
  const bottom = Math.max(-1, ...tiles.map(({ row }) => row)) + 1
  const others = rows
    .filter(({ code }) => !departmentPlaces.has(code))
    .map((row, index) => ({
      ...row,
      column: index % columns,
      row: bottom + 1 + Math.floor(index / columns),
    }))
  return tileMap(
    [...tiles, ...others],
    { chart: 'departments', columns, largest: 56, labels: 'code' },
    options,
  )
}
