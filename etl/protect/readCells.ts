import { catalogue } from '../../indicators/catalogue.ts'
import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import { accountLineMeasures } from '../../indicators/tables/esfAccounts.ts'
import type { Measure, PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import type { Block } from './findBlocks.ts'
import { compileBlock } from './keepUnchanged.ts'
import { idOf, type PlacedCell } from './lines.ts'
import { markPlaces } from './markPlaces.ts'
import { markSchoolYears, readSchoolYears } from './schoolYears.ts'

type Row = Record<DimensionId, string | null> & {
  cell_id: number
  measure: string
  definition: string | null
  territory: string
  parent: string | null
  level: string
  period: string
  period_kind: string
  value: number
  suppressed: 'primary' | 'secondary' | null
}

interface Options {
  threshold: number
  block: Block
  /** Where `cell` and `territories` are read: this run's, or `earlier.`, an attached earlier release. */
  from?: 'earlier.' | ''
}

/** The counts of persons of a block that have a value, in a fixed order, hidden as the database has them. */
export async function readCells(
  engine: Engine,
  table: PublishedTable,
  { threshold, block, from = '' }: Options,
): Promise<PlacedCell[]> {
  const measures = sensitiveMeasures(table)
  if (measures.length === 0) return []
  const rows = await engine.all<Row>(
    `select c.*, t.parent
from ${from}cell c
join ${from}territories t on t.id = c.territory
where ${compileBlock(table.id, block, 'c.')}
  and c.value is not null -- a missing count hides nothing
  and c.measure in (${measures.map((_, index) => `$${index + 1}`).join(', ')}) -- counts of persons only
order by c.cell_id`,
    measures,
  )
  const cells = rows.map((row) => placeCell(row, table, threshold))
  markPlaces(cells)
  if (from === '') await addStructuralZeros(engine, table, cells)
  await addCeilings(engine, table, cells, { block, from })
  if (table.yearlyBy) markSchoolYears(cells, await readSchoolYears(engine, table.yearlyBy, [from]))
  return cells
}

export function sensitiveMeasures(table: PublishedTable): string[] {
  return Object.keys(table.measures).filter((id) => isSensitiveMeasure(table, id))
}

/** The measures that figures and accounts are made of; no page and no route gives the others. */
export function shownMeasures({ id }: PublishedTable): ReadonlySet<string> {
  const figures = catalogue.flatMap(({ figures }) =>
    figures.from === 'table' && figures.table === id ? [figures] : [],
  )
  const shown = figures.flatMap(({ numerator, denominator, split }) => [
    numerator,
    ...(denominator ? [denominator] : []),
    ...Object.values(split?.measures ?? {}),
  ])
  return new Set([...shown, ...accountLineMeasures, 'incomplete'])
}

function isSensitiveMeasure(table: PublishedTable, id: string): boolean {
  return table.facts[table.measures[id]?.fact ?? '']?.sensitive === true
}

/**
 * Nobody can have left an action of a level in which the operation enrols nobody: such a zero could not be
 * otherwise, and its actions, which are public, say so already.
 */
async function addStructuralZeros(engine: Engine, table: PublishedTable, cells: PlacedCell[]) {
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

/** A share cannot exceed one: a public base bounds the count over it. */
async function addCeilings(
  engine: Engine,
  table: PublishedTable,
  cells: PlacedCell[],
  { block, from }: { block: Block; from: string },
) {
  const bases = new Map<string, string>()
  for (const { unit, figures } of catalogue) {
    if (figures.from !== 'table' || figures.table !== table.id || unit !== 'share') continue
    const { numerator, denominator } = figures
    if (denominator && !isSensitiveMeasure(table, denominator)) bases.set(numerator, denominator)
  }
  const measures = [...new Set(bases.values())]
  if (measures.length === 0) return
  const rows = await engine.all<Row>(
    `select c.*, null as parent
from ${from}cell c
where ${compileBlock(table.id, block, 'c.')}
  and c.value is not null -- an unknown base bounds nothing
  and c.measure in (${measures.map((_, index) => `$${index + 1}`).join(', ')}) -- public bases only`,
    measures,
  )
  const ceilings = new Map(rows.map((row) => [idOf(placeCell(row, table, 0)), row.value]))
  for (const cell of cells) {
    const base = bases.get(cell.measure)
    const ceiling = base && ceilings.get(idOf({ ...cell, measure: base }))
    if (ceiling !== undefined && ceiling !== '') cell.ceiling = Math.max(cell.value, ceiling)
  }
}

function placeCell(row: Row, table: PublishedTable, threshold: number): PlacedCell {
  return {
    kind: 'count',
    key: row.cell_id,
    value: row.value,
    structuralZero: row.value === 0 && isStructuralZero(table.measures[row.measure], row),
    suppressed: row.suppressed ?? undefined,
    ceiling: Number.POSITIVE_INFINITY,
    locked: undefined,
    detail: accountLineMeasures.has(row.measure),
    threshold,
    measure: row.measure,
    definition: row.definition ?? '',
    territory: row.territory,
    parent: row.parent ?? '',
    level: row.level,
    period: row.period,
    periodKind: row.period_kind,
    dimensions: Object.fromEntries(dimensionIds.flatMap((id) => (row[id] === null ? [] : [[id, row[id]]]))),
  }
}

/** Levels 3 and 4 cannot hold exits from prevention: the measure's own condition leaves the category out. */
function isStructuralZero(measure: Measure | undefined, row: Row): boolean {
  if (measure?.zeroIsStructural) return true
  return dimensionIds.some((id) => {
    const category = row[id]
    return category !== null && measure?.where?.[id]?.includes(category) === false
  })
}
