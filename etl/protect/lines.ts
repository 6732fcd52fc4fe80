import { schoolYearOf } from '../../indicators/period.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Cell, Line } from './cells.ts'

/** A cell with its place in the published table. `dimensions` leaves out what is totalled over. */
export interface PlacedCell extends Cell {
  measure: string
  definition: string
  territory: string
  parent: string
  level: string
  period: string
  periodKind: string
  dimensions: Record<string, string>
}

/** Bassins and PSAD are two ways to cut a department; the source gives all three. */
const nested = [
  ['bassin', 'department'],
  ['psad', 'department'],
]

/**
 * Every equation between the cells of a table: a total and its categories, a territory and its
 * children, a measure and the measures it is the sum of, a long period and the short ones in it.
 */
export function findLines(table: PublishedTable, cells: readonly PlacedCell[]): Line[] {
  const totals = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const families = new Map<string, { total: PlacedCell; parts: PlacedCell[] }>()
  for (const cell of cells) {
    for (const id of Object.keys(cell.dimensions)) join(`by ${id}`, cell, { dimensions: without(cell, id) })
    for (const [child, parent] of [...table.rollUp, ...nested]) {
      if (cell.level === child) join(`in ${child} ${parent}`, cell, { territory: cell.parent })
    }
    for (const [short, long] of table.periodSums) {
      if (cell.periodKind !== short) continue
      join(`during ${long}`, cell, {
        period: long === 'total' ? 'total' : schoolYearOf(`${cell.period}-01`),
        periodKind: long,
      })
    }
  }
  return [...families.values(), ...sumLines()]

  function join(family: string, part: PlacedCell, change: Partial<PlacedCell>) {
    const key = keyOf({ ...part, ...change })
    const total = totals.get(key)
    if (!total) return
    const line = families.get(`${family}|${key}`)
    if (line) line.parts.push(part)
    else families.set(`${family}|${key}`, { total, parts: [part] })
  }

  function sumLines(): Line[] {
    return table.sums.flatMap(({ total, parts }) =>
      cells
        .filter(({ measure }) => measure === total)
        .flatMap((cell) => {
          const found = parts.flatMap((measure) => totals.get(keyOf({ ...cell, measure })) ?? [])
          return found.length === parts.length ? [{ total: cell, parts: found }] : []
        }),
    )
  }
}

function keyOf({ measure, definition, territory, period, periodKind, dimensions }: PlacedCell): string {
  return [measure, definition, territory, periodKind, period, ...Object.entries(dimensions).flat()].join('|')
}

function without({ dimensions }: PlacedCell, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).filter(([other]) => other !== id))
}
