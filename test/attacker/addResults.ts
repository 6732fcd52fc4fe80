import type { PlacedCell } from '../../etl/protect/lines.ts'
import { findIndicator } from '../../indicators/catalogue.ts'
import { findPeriodStart } from '../../indicators/period.ts'
import type { Target } from '../../indicators/wire/target.ts'
import { cellOf } from '../etl/protect/tables.ts'
import type { AttackedTable } from './buildSystem.ts'
import type { Loot, Results } from './loot.ts'

interface Bounds {
  lower: number
  upper: number
}

/** What has been counted by a day, of what a target is about. */
interface Reached {
  target: Target
  cell: PlacedCell
}

/**
 * Adds what the targets say to a system: how much had been achieved by a day, exactly or between two limits, is at
 * least the sum of the periods that had ended, and at most that of those that had begun.
 */
export function addResults(system: AttackedTable, { results, figures }: Loot): void {
  const milestones: (Reached & Pick<Results, 'operation'>)[] = []
  for (const told of results) {
    for (const target of told.targets) {
      const { achieved, milestone, pace, asOf, rule } = target
      if (isShare(target)) continue
      const by = (day: string) => reachedBy(day, told, target, system)
      if (milestone?.achieved) {
        const cell = by(milestone.date)
        bound(cell, milestone.achieved, system)
        milestones.push({ operation: told.operation, target, cell })
      }
      if (achieved.value !== null && achieved.date !== null) {
        bound(by(achieved.date), { lower: achieved.value, upper: achieved.value }, system)
        const figure = figures.get(achieved.observation ?? '')
        // a figure as it stands, not cut at the deadline: it is the figure itself
        if (figure?.value === null && achieved.date >= told.dataTo) {
          learnWhole(told, target, achieved.value, system)
        }
      }
      const { atDeadlineLower: lower, atDeadlineUpper: upper } = rule.inputs
      if (typeof lower === 'number' && typeof upper === 'number') {
        bound(by(target.target.date), { lower, upper }, system)
      }
      if (pace?.per === 'month' && pace.observed12Months !== null && asOf !== null) {
        addLastYear(asOf, Math.round(12 * pace.observed12Months), told, target, system)
      }
    }
  }
  for (const { priorities } of results) for (const one of priorities) addPriority(one, milestones, system)
}

/** What a priority has achieved is the sum over its operations. */
function addPriority(
  { operations, indicators }: Results['priorities'][number],
  milestones: readonly (Reached & Pick<Results, 'operation'>)[],
  system: AttackedTable,
) {
  for (const { indicator, milestone, achieved } of indicators) {
    const parts = milestones.filter(
      ({ operation, target }) =>
        operations.includes(operation) &&
        target.indicator === indicator &&
        !target.superseded &&
        Object.values(target.scope).every((part) => part === null),
    )
    const aim = parts.reduce((sum, { target }) => sum + (target.milestone?.value ?? 0), 0)
    if (!achieved || aim !== milestone) continue // one of two lines of the same rate
    const sum = addCell(system)
    system.lines.push({ total: sum, parts: parts.map(({ cell }) => cell) })
    bound(sum, achieved, system)
  }
}

function isShare({ indicator }: Target): boolean {
  return findIndicator(indicator)?.unit === 'share'
}

/** A count that no figure has, between the sum of the periods that had ended by a day and of those begun by it. */
function reachedBy(day: string, told: Results, target: Target, system: AttackedTable): PlacedCell {
  const [cell, most, before, after] = [addCell(system), addCell(system), addCell(system), addCell(system)]
  const periods = periodsOf(told, target, system)
  const ended = periods.filter((one) => lastDayOf(one.period, told.dataTo) <= day)
  const begun = periods.filter((one) => (findPeriodStart(one.period) ?? '') <= day)
  if (periods.length === 0) return cell
  system.lines.push(
    { total: cell, parts: [...ended, before] },
    { total: most, parts: begun },
    { total: most, parts: [cell, after] },
  )
  return cell
}

function addLastYear(asOf: string, count: number, told: Results, target: Target, system: AttackedTable) {
  const from = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`
  const year = periodsOf(told, target, system).filter((one) => {
    const start = findPeriodStart(one.period) ?? ''
    return start > from && lastDayOf(one.period, told.dataTo) <= asOf
  })
  const isWhole = year.length === 12 || year.some(({ periodKind }) => periodKind === 'school_year')
  if (!isWhole) return
  const sum = addCell(system)
  system.known.set(sum, count)
  system.lines.push({ total: sum, parts: year })
}

/** The cells of a target by month; by school year where there are none. */
function periodsOf(told: Results, target: Target, { cells }: AttackedTable): PlacedCell[] {
  const own = [...cells.values()].filter((cell) => isAbout(cell, told, target))
  const months = own.filter(({ periodKind }) => periodKind === 'month')
  return months.length > 0 ? months : own.filter(({ periodKind }) => periodKind === 'school_year')
}

function isAbout(cell: PlacedCell, { operation, territory }: Results, { indicator, scope }: Target): boolean {
  const figures = findIndicator(indicator)?.figures
  if (figures?.from !== 'table' || cell.measure !== figures.numerator) return false
  const { sex, convention } = scope
  const asked = { operation, ...(sex !== null && { sex }), ...(convention !== null && { convention }) }
  return (
    cell.territory === (scope.territory ?? territory) &&
    Object.keys(cell.dimensions).length === Object.keys(asked).length &&
    Object.entries(asked).every(([id, category]) => cell.dimensions[id] === category)
  )
}

function learnWhole(told: Results, target: Target, count: number, { cells, known }: AttackedTable) {
  for (const cell of cells.values()) {
    if (cell.periodKind === 'total' && isAbout(cell, told, target)) known.set(cell, count)
  }
}

function bound(cell: PlacedCell, { lower, upper }: Bounds, system: AttackedTable) {
  if (lower === upper) {
    system.known.set(cell, lower)
    return
  }
  const [least, most, above, below] = [addCell(system), addCell(system), addCell(system), addCell(system)]
  system.known.set(least, lower).set(most, upper)
  system.lines.push({ total: cell, parts: [least, above] }, { total: most, parts: [cell, below] })
}

function addCell({ cells }: AttackedTable): PlacedCell {
  const cell: PlacedCell = {
    ...cellOf(0),
    measure: '',
    definition: '',
    territory: '',
    parent: '',
    level: '',
    period: '',
    periodKind: '',
    dimensions: {},
  }
  cells.set(`told ${cells.size}`, cell)
  return cell
}

/** The last day of a month or school year, or of the data where they stop before it. */
function lastDayOf(period: string, dataTo: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number)
  const isMonth = period.length === 'YYYY-MM'.length
  const end = isMonth ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : `${month}-08-31`
  return dataTo < end ? dataTo : end
}
