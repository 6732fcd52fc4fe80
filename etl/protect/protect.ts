import { type DimensionId, dimensionIds } from '../../indicators/dimensions.ts'
import type { Measure, PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import { findLines, type PlacedCell } from './lines.ts'
import { suppressPrimary, suppressSecondary } from './suppress.ts'

/** How much of a table is hidden; never which values. */
export interface TableProtection {
  table: string
  cells: number
  primary: number
  secondary: number
}

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
}

/**
 * Marks in `cell.suppressed` every count that may not be published: the sensitive ones below the
 * threshold, and those that would give them away. Counts that are not of persons are left alone.
 */
export async function protect(
  engine: Engine,
  tables: readonly PublishedTable[],
  { threshold }: { threshold: number },
): Promise<TableProtection[]> {
  const report: TableProtection[] = []
  for (const table of tables) {
    const cells = await readSensitiveCells(engine, table)
    suppressPrimary(cells, { threshold })
    suppressSecondary(findLines(table, cells), { threshold })
    await writeSuppressed(engine, cells)
    report.push({
      table: table.id,
      cells: cells.length,
      primary: cells.filter(({ suppressed }) => suppressed === 'primary').length,
      secondary: cells.filter(({ suppressed }) => suppressed === 'secondary').length,
    })
  }
  return report
}

async function readSensitiveCells(engine: Engine, table: PublishedTable): Promise<PlacedCell[]> {
  const measures = Object.keys(table.measures).filter(
    (id) => table.facts[table.measures[id]?.fact ?? '']?.sensitive,
  )
  if (measures.length === 0) return []
  const rows = await engine.all<Row>(
    `select c.*, t.parent
from cell c
join territories t on t.id = c.territory
where c.table_id = $1 and c.value is not null -- a missing count hides nothing
  and c.measure in (${measures.map((_, index) => `$${index + 2}`).join(', ')}) -- counts of persons only
order by c.cell_id`,
    [table.id, ...measures],
  )
  return rows.map((row) => ({
    key: row.cell_id,
    value: row.value,
    structuralZero: row.value === 0 && isStructuralZero(table.measures[row.measure], row),
    suppressed: undefined,
    measure: row.measure,
    definition: row.definition ?? '',
    territory: row.territory,
    parent: row.parent ?? '',
    level: row.level,
    period: row.period,
    periodKind: row.period_kind,
    dimensions: Object.fromEntries(dimensionIds.flatMap((id) => (row[id] === null ? [] : [[id, row[id]]]))),
  }))
}

/** Levels 3 and 4 cannot hold exits from prevention: the measure's own condition leaves the category out. */
function isStructuralZero(measure: Measure | undefined, row: Row): boolean {
  if (measure?.zeroIsStructural) return true
  return dimensionIds.some((id) => {
    const category = row[id]
    return category !== null && measure?.where?.[id]?.includes(category) === false
  })
}

async function writeSuppressed(engine: Engine, cells: readonly PlacedCell[]): Promise<void> {
  for (const kind of ['primary', 'secondary'] as const) {
    const keys = cells.filter(({ suppressed }) => suppressed === kind).map(({ key }) => key)
    for (let start = 0; start < keys.length; start += 5000) {
      const some = keys.slice(start, start + 5000).join(', ')
      await engine.run(`update cell set suppressed = '${kind}' where cell_id in (${some})`)
    }
  }
}
