import { quoteTexts } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import { compileBlock } from './compileBlock.ts'
import type { Block } from './findBlocks.ts'
import { hasTable } from './hasTable.ts'

/** What equations and structural zeros follow from, besides the counts themselves and the years of extractions. */
const frames = { territories: 'id, niveau, parent', operation_category: '*' }

/** Whether the release before cut territories and operations as this run does. */
export async function hasSameFrame(engine: Engine): Promise<boolean> {
  if (!(await hasTable(engine, 'earlier', 'reference_extraction'))) return false
  for (const [table, columns] of Object.entries(frames)) {
    if (!(await hasTable(engine, 'earlier', table))) return false
    if (!(await isSame(engine, (from) => `select ${columns} from ${from}${table}`))) return false
  }
  return true
}

/**
 * Hides in a block what the release before hid, where every count of it, and what its extractions stand for, is as it was then: certified by the
 * same method, there is nothing to solve. False where something changed.
 */
export async function keepUnchanged(engine: Engine, tableId: string, block: Block): Promise<boolean> {
  const columns = 'measure, definition, territory, period_kind, period, dimensions, value'
  const where = compileBlock(tableId, block)
  const periods = quoteTexts(block.periods)
  const years = (from: string) =>
    `select territory, period, school_year from ${from}reference_extraction where period in (${periods})`
  if (!(await isSame(engine, years))) return false
  if (!(await isSame(engine, (from) => `select ${columns} from ${from}cell where ${where}`))) return false
  await engine.run(`update cell set suppressed = e.suppressed
from earlier.cell e
where cell.table_id = e.table_id and cell.measure = e.measure and cell.territory = e.territory
  and cell.definition is not distinct from e.definition and cell.period_kind = e.period_kind
  and cell.period = e.period and cell.dimensions = e.dimensions
  and e.suppressed is not null -- what was shown stays shown
  and ${compileBlock(tableId, block, 'e.')}`)
  return true
}

async function isSame(engine: Engine, select: (from: string) => string): Promise<boolean> {
  const [now, earlier] = [select(''), select('earlier.')]
  const rows = await engine.all(`(${now} except ${earlier}) union all (${earlier} except ${now}) limit 1`)
  return rows.length === 0
}
