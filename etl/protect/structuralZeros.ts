import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import type { Measure, PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import type { PlacedCell } from './lines.ts'

/** Levels 3 and 4 cannot hold exits from prevention: the measure's own condition leaves the category out. */
export function isStructuralZero(
  measure: Measure | undefined,
  categories: Record<DimensionId, string | null>,
): boolean {
  if (measure?.zeroIsStructural) return true
  return dimensionIds.some((id) => {
    const category = categories[id]
    return category !== null && measure?.where?.[id]?.includes(category) === false
  })
}

/**
 * Nobody can have left an action of a level in which the operation enrols nobody: such a zero could not be
 * otherwise, and its actions, which are public, say so already.
 */
export async function markStructuralZeros(
  engine: Engine,
  table: PublishedTable,
  cells: readonly PlacedCell[],
): Promise<void> {
  const limited = cells.filter(({ value, measure }) => value === 0 && levelsOf(table, measure))
  if (limited.length === 0) return
  const rows = await engine.all<{ operation: string; level: string }>(
    "select operation, category as level from operation_category where dimension in ('action_level', 'unknown_action_level')",
  )
  // a participant of no known action may be of any level
  const taken = new Set(rows.map(({ operation, level }) => `${operation}|${level}`))
  for (const cell of limited) {
    const { operation } = cell.dimensions
    const levels = levelsOf(table, cell.measure) ?? []
    const possible = [...levels, 'any'].some((level) => taken.has(`${operation}|${level}`))
    if (operation && !possible) cell.structuralZero = true
  }
}

function levelsOf(table: PublishedTable, measure: string): readonly (string | null)[] | undefined {
  return table.measures[measure]?.where?.action_level
}
