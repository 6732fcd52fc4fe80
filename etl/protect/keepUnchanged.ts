import { quoteText } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import { hasTable } from '../hasTable.ts'
import { compileBlock } from './compileBlock.ts'
import type { Block } from './findBlocks.ts'

/** What equations and structural zeros follow from, besides the counts themselves and the years of extractions. */
const frames = { territories: 'id, niveau, parent', operation_category: '*' }

/** Whether the release before cut territories and operations as this run does. */
export async function hasSameFrame(engine: Engine): Promise<boolean> {
  if (!(await hasTable(engine, 'earlier', 'reference_extraction'))) return false
  for (const [table, columns] of Object.entries(frames)) {
    if (!(await hasTable(engine, 'earlier', table))) return false
    const different = await findDifferent(engine, '1', (from) => `select ${columns} from ${from}${table}`)
    if (different.length > 0) return false
  }
  return true
}

/**
 * Hides in blocks of a table what the release before hid, where every count of the block, and what its extractions
 * stand for, is as it was then: certified by the same method, there is nothing to solve. Returns the other blocks.
 */
export async function keepUnchanged(
  engine: Engine,
  tableId: string,
  blocks: readonly Block[],
): Promise<Block[]> {
  const columns =
    "coalesce(operation, '') as operation, period, measure, definition, territory, period_kind, dimensions, value"
  const cells = await findDifferent<{ operation: string; period: string }>(
    engine,
    'operation, period',
    (from) => `select ${columns} from ${from}cell where table_id = ${quoteText(tableId)}`,
  )
  const years = await findDifferent<{ period: string }>(
    engine,
    'period',
    (from) => `select territory, period, school_year from ${from}reference_extraction`,
  )
  const changed = blocks.filter(
    ({ operation, periods }) =>
      cells.some((cell) => cell.operation === operation && periods.includes(cell.period)) ||
      years.some(({ period }) => periods.includes(period)),
  )
  if (changed.length === blocks.length) return changed
  const others = changed.map((block) => `and not (${compileBlock(tableId, block, 'e.')})`)
  await engine.run(`update cell set suppressed = e.suppressed
from earlier.cell e
where cell.table_id = e.table_id and cell.measure = e.measure and cell.territory = e.territory
  and cell.definition is not distinct from e.definition and cell.period_kind = e.period_kind
  and cell.period = e.period and cell.dimensions = e.dimensions
  and e.suppressed is not null -- what was shown stays shown
  and e.table_id = ${quoteText(tableId)} ${others.join('\n  ')}`)
  return changed
}

/** Which `columns` the rows have that only one of this run and the release before has. */
function findDifferent<Row extends object>(
  engine: Engine,
  columns: string,
  select: (from: string) => string,
): Promise<Row[]> {
  const [now, earlier] = [select(''), select('earlier.')]
  return engine.all<Row>(`select distinct ${columns} from (
  (${now} except ${earlier}) union all (${earlier} except ${now})
) as different`)
}
