import type { PlacedCell } from '../../etl/protect/lines.ts'
import { findIndicator } from '../../indicators/catalogue.ts'
import { findPeriodStart, schoolYearOf, threeYearsOf } from '../../indicators/period.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import type { Loot } from './loot.ts'

/** The count of each cell of a table, by its name: measure, territory, period, categories. */
export type Counts = ReadonlyMap<string, number>

type Named = Pick<PlacedCell, 'measure' | 'territory' | 'period'> & {
  dimensions: Partial<Record<string, string>>
}
type Cells = ReadonlyMap<string, PlacedCell>

/**
 * Whether a table of counts could be the true one for all that a release says: whole counts that add up, and give
 * every figure and every line of an account as published. Written from the declaration of the table alone, it shares
 * no equation with the product nor with the programmes that HiGHS is given.
 */
export function judgeCounts(
  table: PublishedTable,
  { figures, accounts }: Loot,
  cells: Cells,
): (counts: Counts) => boolean {
  const totals = findTotals(table, cells)
  const made = [...figures.values()].flatMap((figure) => findMade(table, figure, cells) ?? [])
  const told = accounts.map(({ measure, count, ...place }) => ({
    name: nameOf({ ...place, measure }),
    count,
  }))
  return (counts) => {
    const of = (name: string) => counts.get(name) ?? Number.NaN
    const sum = (names: readonly string[]) => names.reduce((all, name) => all + of(name), 0)
    return (
      [...counts.values()].every((count) => Number.isInteger(count) && count >= 0) &&
      totals.every(({ total, parts }) => of(total) === sum(parts)) &&
      told.every(({ name, count }) => !cells.has(name) || of(name) === count) &&
      made.every(({ figure, numerator, denominator }) => {
        const n = denominator ? of(denominator) : figure.denominator
        return isToldSo(figure, of(numerator), n)
      })
    )
  }
}

interface Made {
  figure: Observation
  /** Names of cells. */
  numerator: string
  /** Where it counts persons in difficulty too. */
  denominator: string | undefined
}

function findMade(table: PublishedTable, figure: Observation, cells: Cells): Made | undefined {
  const made = findIndicator(figure.indicator)?.figures
  if (made?.from !== 'table' || made.table !== table.id || figure.value === null) return undefined
  const category = made.split && figure.dimensions[made.split.dimension]
  const place = Object.entries(figure.dimensions).filter(([id]) => id !== made.split?.dimension)
  const name = (measure: string) => nameOf({ ...figure, measure, dimensions: Object.fromEntries(place) })
  const numerator = name((category && made.split?.measures[category]) || made.numerator)
  const denominator = made.denominator && name(made.denominator)
  // counts of no persons have no cell; a school year is another name of its extraction
  if (!cells.has(numerator)) return undefined
  return { figure, numerator, denominator: denominator && cells.has(denominator) ? denominator : undefined }
}

/** Whether two counts give a figure as it is published. */
function isToldSo({ value, numerator, denominator, interval }: Observation, x: number, n: number | null) {
  if (n === null) return value === x
  const limits = interval && wilson(x, n)
  return (
    value === x / n &&
    (numerator ?? x) === x &&
    (denominator ?? n) === n &&
    (!limits || Math.abs(limits.lower - (interval?.lower ?? 0)) < 1e-12)
  )
}

/** Every total of the table that has its parts, and what it holds beyond them, by the names of the cells. */
function findTotals(table: PublishedTable, cells: Cells): { total: string; parts: string[] }[] {
  const parts = new Map<string, string[]>()
  const levels = new Set<string>([...table.rollUp.map(([child]) => child), 'bassin', 'psad'])
  for (const [name, cell] of cells) {
    if (cell.measure === '') continue // told of several cells of the table, or left of a total
    const within = (over: string, change: Partial<PlacedCell>) => {
      const key = `${nameOf({ ...cell, ...change })}#${over}`
      parts.set(key, [...(parts.get(key) ?? []), name])
    }
    for (const id of Object.keys(cell.dimensions)) {
      const { [id]: _, ...dimensions } = cell.dimensions
      within(id, { dimensions })
    }
    if (levels.has(cell.level)) within(cell.level, { territory: cell.parent })
    for (const [short, long] of table.periodSums) {
      const period = cell.periodKind === short ? periodAround(cell, long) : undefined
      if (period !== undefined) within(`${short} in ${long}`, { period })
    }
    for (const [index, sum] of table.sums.entries()) {
      const names = sum.total === cell.measure ? sum.parts.map((measure) => nameOf({ ...cell, measure })) : []
      if (names.length > 0 && names.every((one) => cells.has(one))) parts.set(`${name}#sum ${index}`, names)
    }
  }
  return [...parts]
    .map(([key, names]) => ({
      total: key.split('#')[0] ?? '',
      parts: cells.has(key) ? [...names, key] : names,
    }))
    .filter(({ total }) => cells.has(total))
}

function periodAround({ period, schoolYear }: PlacedCell, long: string): string | undefined {
  if (long === 'total') return 'total'
  if (long === 'school_year') return schoolYearOf(findPeriodStart(period) ?? '')
  const year = schoolYear ?? (/^\d{4}-\d{4}$/.test(period) ? period : undefined)
  return year === undefined ? undefined : threeYearsOf(year)
}

function nameOf({ measure, territory, period, dimensions }: Named): string {
  return [measure, territory, period, ...Object.entries(dimensions).flat()].join('|')
}
