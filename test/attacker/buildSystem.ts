import type { Line } from '../../etl/protect/cells.ts'
import { findLines, type PlacedCell } from '../../etl/protect/lines.ts'
import { findIndicator } from '../../indicators/catalogue.ts'
import { schoolYearOf } from '../../indicators/period.ts'
import { extractionOf } from '../../indicators/sameDate.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { cellOf } from '../etl/protect/tables.ts'
import type { Loot } from './readEverything.ts'

export interface AttackedTable {
  cells: Map<string, PlacedCell>
  lines: Line[]
  /** What each cell is known to be, from figures, rates and intervals. */
  known: Map<PlacedCell, number>
}

/** All that the figures say of one published table: which cells there are, which are known, how they add up. */
export function buildSystem(table: PublishedTable, { observations, parents }: Loot): AttackedTable {
  const cells = new Map<string, PlacedCell>()
  const known = new Map<PlacedCell, number>()
  for (const one of observations) {
    const figures = findIndicator(one.indicator)?.figures
    if (figures?.from !== 'table' || figures.table !== table.id) continue
    if (table.yearlyBy && one.periodKind === 'school_year') continue // another name of a date
    const { solution, ...dimensions } = one.dimensions
    if (solution) continue
    for (const [measure, { fact }] of Object.entries(table.measures)) {
      const declared = table.facts[fact]
      const shown = declared?.cuts.some(
        ({ levels, by, periods }) =>
          (levels as readonly string[]).includes(one.level) &&
          periods.includes(one.periodKind) &&
          by.some((ids) => ids.slice().sort().join() === Object.keys(dimensions).sort().join()),
      )
      if (declared?.sensitive && shown) place(measure, { ...one, dimensions })
    }
    learn(figures.numerator, { ...one, dimensions }, findNumerator(one))
    if (figures.denominator) learn(figures.denominator, { ...one, dimensions }, one.denominator ?? undefined)
  }
  if (table.yearlyBy) markSchoolYears([...cells.values()])
  return { cells, lines: findLines(table, [...cells.values()]), known }

  function place(measure: string, { territory, level, period, periodKind, dimensions }: Observation) {
    const id = [measure, territory, period, ...Object.entries(dimensions).flat()].join('|')
    const found = cells.get(id)
    if (found) return found
    const cell: PlacedCell = {
      ...cellOf(0),
      measure,
      definition: '',
      territory,
      parent: parents.get(territory) ?? '',
      level,
      period,
      periodKind,
      dimensions,
    }
    cells.set(id, cell)
    return cell
  }

  function learn(measure: string, one: Observation, count: number | undefined) {
    if (count === undefined || !table.facts[table.measures[measure]?.fact ?? '']?.sensitive) return
    known.set(place(measure, one), count)
  }
}

/** Which extraction stands for a school year is no secret: the nearest to 15 October that a place has. */
function markSchoolYears(cells: readonly PlacedCell[]): void {
  const dated = cells.filter(({ periodKind }) => periodKind === 'date')
  const datesOf = new Map<string, Set<string>>()
  for (const { territory, period } of dated) {
    datesOf.set(territory, (datesOf.get(territory) ?? new Set()).add(period))
  }
  for (const cell of dated) {
    const year = schoolYearOf(cell.period)
    if (extractionOf(year, [...(datesOf.get(cell.territory) ?? [])]) === cell.period) cell.schoolYear = year
  }
}

/** The count behind a figure: said, or the only one that its rate or its interval allows. */
function findNumerator({ value, numerator, denominator, interval, unit }: Observation): number | undefined {
  if (numerator !== null) return numerator
  if (value !== null && unit !== 'share') return value
  if (denominator === null) return undefined
  if (value !== null) return Math.round(value * denominator)
  if (interval === null) return undefined
  const counts = Array.from({ length: denominator + 1 }, (_, count) => count)
  return counts.find((count) => Math.abs((wilson(count, denominator)?.upper ?? 2) - interval.upper) < 1e-9)
}
