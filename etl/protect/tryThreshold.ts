import { publishedTables } from '../../indicators/tables/tables.ts'
import { attachToRead } from '../attachToRead.ts'
import { openEngine } from '../engine.ts'
import type { TableProtection } from './describeProtection.ts'
import { protect } from './protect.ts'

/**
 * What another threshold would cost, table by table, on the counts of a release; the release is only read.
 * No count and no interval is part of the answer.
 * @param path the private part of the release
 */
export async function tryThreshold(path: string, threshold: number): Promise<TableProtection[]> {
  const engine = await openEngine()
  try {
    await attachToRead(engine, path, 'source')
    await engine.run('create table cell as select * replace (null::varchar as suppressed) from source.cell')
    for (const table of ['territories', 'operation_category', 'reference_extraction']) {
      await engine.run(`create table ${table} as from source.${table}`)
    }
    await engine.run('detach source')
    return await protect(engine, publishedTables, { threshold })
  } finally {
    await engine.close()
  }
}
