import type { Engine } from '../../../etl/engine.ts'

/** Every table of a database, its rows in the order they were written for those named, sorted for the others. */
export async function readTables(engine: Engine, database: string, ordered: string[]) {
  const names = await engine.all<{ name: string }>(
    'select table_name as name from duckdb_tables() where database_name = $1 order by 1',
    [database],
  )
  const tables: Record<string, object[]> = {}
  for (const { name } of names) {
    const order = ordered.includes(name) ? 'rowid' : 'all'
    tables[name] = await engine.all(`select * from ${database}.${name} order by ${order}`)
  }
  return tables
}
