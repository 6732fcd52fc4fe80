import type { PublishedTable } from '../../indicators/tables/table.ts'
import { publishedTables } from '../../indicators/tables/tables.ts'
import { attachToRead } from '../attachToRead.ts'
import { type Engine, openEngine } from '../engine.ts'
import { sensitiveMeasures } from './sensitiveMeasures.ts'
import { shownMeasures } from './shownMeasures.ts'

/** What a table hides of the counts that figures are made of. For those who hold the private part: it tells small counts. */
export interface TableProtection {
  table: string
  cells: number
  /** Hidden because they are too small. */
  primary: number
  /** Hidden so that others cannot be worked out. */
  secondary: number
  /** Too small, of those that no figure is made of: others are hidden for them too. */
  unshown: number
  /** Share of the sum of the counts that is hidden. */
  hiddenShare: number
}

export async function describeProtection(engine: Engine, table: PublishedTable): Promise<TableProtection> {
  const shown = shownMeasures(table)
  const [measures, others] = [true, false].map((isShown) =>
    sensitiveMeasures(table)
      .filter((measure) => shown.has(measure) === isShown)
      .join(','),
  )
  const [counted] = await engine.all<Omit<TableProtection, 'table' | 'hiddenShare'> & Sums>(
    `with counted as (
  select suppressed, value, list_contains(string_split($2, ','), measure) as shown from cell
  where table_id = $1 and value is not null -- a missing count is not hidden
    and list_contains(string_split($2 || ',' || $3, ','), measure)
)
select count(*) filter (shown) as cells,
  count(*) filter (shown and suppressed = 'primary') as primary,
  count(*) filter (shown and suppressed = 'secondary') as secondary,
  count(*) filter (not shown and suppressed = 'primary') as unshown,
  coalesce(sum(value) filter (shown), 0) as total,
  coalesce(sum(value) filter (shown and suppressed is not null), 0) as hidden
from counted`,
    [table.id, measures ?? '', others ?? ''],
  )
  if (!counted) throw new Error(`${table.id}: no row of counts`)
  const { total, hidden, ...counts } = counted
  return { table: table.id, ...counts, hiddenShare: total === 0 ? 0 : hidden / total }
}

interface Sums {
  total: number
  hidden: number
}

/** @param path the private part of a release, which is only read */
export async function readProtection(path: string): Promise<TableProtection[]> {
  const engine = await openEngine()
  try {
    await attachToRead(engine, path, 'source')
    await engine.run('create view cell as from source.cell')
    const found: TableProtection[] = []
    for (const table of publishedTables) found.push(await describeProtection(engine, table))
    return found
  } finally {
    await engine.close()
  }
}
