import { type PeriodKind, schoolYearOf, threeYearsOf } from '../../indicators/period.ts'
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
  /** The school year that an extraction stands for in its territory, where it does. */
  schoolYear?: string | undefined
  dimensions: Record<string, string>
}

/** An equation and its name: the same in two releases when it stands for the same sum. */
export interface NamedLine extends Line {
  name: string
  total: PlacedCell
  parts: PlacedCell[]
}

/** Bassins and PSAD are two ways to cut a department; the source gives all three. */
const nested = [
  ['bassin', 'department'],
  ['psad', 'department'],
]

/**
 * Every equation between the cells of a table: a total and its categories, a territory and its
 * children, a measure and the measures it is the sum of, a long period and the short ones in it.
 * The parts may be fewer than the total holds: `closeLines` sees to that.
 */
export function findLines(table: PublishedTable, cells: readonly PlacedCell[]): NamedLine[] {
  const totals = new Map(cells.map((cell) => [idOf(cell), cell]))
  const lines = new Map<string, NamedLine>()
  for (const cell of cells) {
    for (const id of Object.keys(cell.dimensions)) join(`by ${id}`, cell, { dimensions: without(cell, id) })
    for (const [child, parent] of [...table.rollUp, ...nested]) {
      if (cell.level === child) join(`in ${child} ${parent}`, cell, { territory: cell.parent })
    }
    for (const [short, long] of table.periodSums) {
      const period = cell.periodKind === short ? findPeriodAround(cell, long) : undefined
      if (period) join(`${short} in ${long}`, cell, { period, periodKind: long })
    }
    for (const [index, { total, parts }] of table.sums.entries()) {
      if (parts.includes(cell.measure)) join(`sum ${index}`, cell, { measure: total })
    }
  }
  if (table.absence === 'missing') return [...lines.values()]
  // every cell of a table of events is there, be it zero: a part that is not is one that is not counted so
  const whole = new Map(table.sums.map(({ parts }, index) => [`sum ${index}`, parts.length]))
  return [...lines.values()].filter(
    ({ name, parts }) => parts.length === (whole.get(name.split('|', 1)[0] ?? '') ?? parts.length),
  )

  function join(family: string, part: PlacedCell, change: Partial<PlacedCell>) {
    const key = idOf({ ...part, ...change })
    const total = totals.get(key)
    if (!total) return
    const name = `${family}|${key}`
    const line = lines.get(name)
    if (line) line.parts.push(part)
    else lines.set(name, { name, total, parts: [part] })
  }
}

/** The longer period that a cell is a part of; an extraction that stands for no year is part of none. */
export function findPeriodAround(
  {
    period,
    periodKind,
    schoolYear,
  }: { period: string; periodKind: string | undefined; schoolYear?: string | undefined },
  long: PeriodKind,
): string | undefined {
  if (long === 'total') return 'total'
  if (long === 'school_year') return schoolYearOf(`${period}-01`)
  const year = periodKind === 'date' ? schoolYear : period
  return year && threeYearsOf(year)
}

/** The place of a cell in its table, as text. */
export function idOf({ measure, definition, territory, period, periodKind, dimensions }: PlacedCell): string {
  return [measure, definition, territory, periodKind, period, ...Object.entries(dimensions).flat()].join('|')
}

function without({ dimensions }: PlacedCell, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(dimensions).filter(([other]) => other !== id))
}
