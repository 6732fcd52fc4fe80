import { findLines, type PlacedCell } from '../../etl/protect/lines.ts'
import { findIndicator } from '../../indicators/catalogue.ts'
import { schoolYearOf } from '../../indicators/period.ts'
import { extractionOf } from '../../indicators/sameDate.ts'
import { wilson } from '../../indicators/statistics/wilson.ts'
import type { Fact, PublishedTable } from '../../indicators/tables/table.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { cellOf } from '../etl/protect/tables.ts'
import { addResults } from './addResults.ts'
import type { Loot } from './loot.ts'

/** An equation of the table has a name; what a target tells has none. */
interface AttackedLine {
  name?: string
  total: PlacedCell
  parts: PlacedCell[]
}

export interface AttackedTable {
  /** By name: measure, territory, period, categories. */
  cells: Map<string, PlacedCell>
  lines: AttackedLine[]
  /** What each cell is known to be, from figures, rates, intervals and accounts. */
  known: Map<PlacedCell, number>
}

type Place = Pick<Observation, 'territory' | 'level' | 'period' | 'periodKind' | 'dimensions'>

/** All that the figures say of one published table: which cells there are, which are known, how they add up. */
export function buildSystem(table: PublishedTable, loot: Loot): AttackedTable {
  const { figures: observed, accounts, territories } = loot
  const cells = new Map<string, PlacedCell>()
  const known = new Map<PlacedCell, number>()
  for (const one of observed.values()) {
    const figures = findIndicator(one.indicator)?.figures
    if (figures?.from !== 'table' || figures.table !== table.id) continue
    if (table.yearlyBy && one.periodKind === 'school_year') continue // another name of a date
    const { numerator, denominator, split } = figures
    const category = split && one.dimensions[split.dimension]
    const dimensions = Object.fromEntries(
      Object.entries(one.dimensions).filter(([id]) => id !== split?.dimension),
    )
    const whole = { ...one, dimensions }
    placeAll(whole, table.facts[table.measures[numerator]?.fact ?? ''])
    const measure = category ? split.measures[category] : numerator
    if (measure) learn(measure, whole, findNumerator(one))
    if (denominator) learn(denominator, whole, one.denominator ?? undefined)
  }
  if (table.id === 'participations') for (const told of accounts) learn(told.measure, told, told.count)
  if (table.yearlyBy) markSchoolYears([...cells.values()])
  const system: AttackedTable = { cells, lines: findLines(table, [...cells.values()]), known }
  if (table.id === 'participations') addResults(system, loot)
  return system

  /** Where there is a figure there are all counts of its kind, shown or not. */
  function placeAll(one: Place, own: Fact | undefined) {
    for (const [measure, { fact }] of Object.entries(table.measures)) {
      const declared = table.facts[fact]
      if (declared?.sensitive && declared.within === own?.within && isCut(declared, one)) place(measure, one)
    }
  }

  function place(measure: string, { territory, level, period, periodKind, dimensions }: Place) {
    const id = [measure, territory, period, ...Object.entries(dimensions).flat()].join('|')
    const found = cells.get(id)
    if (found) return found
    const cell: PlacedCell = {
      ...cellOf(0),
      measure,
      definition: '',
      territory,
      parent: territories.get(territory)?.parent ?? '',
      level,
      period,
      periodKind,
      dimensions,
    }
    cells.set(id, cell)
    // nobody leaves prevention from an action of remediation, by what the two words mean
    if (isImpossible(table, cell)) known.set(cell, 0)
    return cell
  }

  function learn(measure: string, one: Place, count: number | undefined) {
    if (count === undefined || !table.facts[table.measures[measure]?.fact ?? '']?.sensitive) return
    known.set(place(measure, one), count)
  }
}

function isCut({ cuts }: Fact, { level, periodKind, dimensions }: Place): boolean {
  const asked = Object.keys(dimensions).sort().join()
  return cuts.some(
    ({ levels, by, periods }) =>
      (levels as readonly string[]).includes(level) &&
      (periods as readonly string[]).includes(periodKind) &&
      by.some((ids) => ids.slice().sort().join() === asked),
  )
}

/** Whether a measure leaves out the very category that a cell is about: its zero tells nothing. */
export function isImpossible({ measures }: PublishedTable, { measure, dimensions }: PlacedCell): boolean {
  return Object.entries(measures[measure]?.where ?? {}).some(
    ([id, kept]) => dimensions[id] !== undefined && !kept.includes(dimensions[id]),
  )
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
