import type { Engine } from '../engine.ts'

/** Whether an attached private part has a table: older ones lack those that came later. */
export async function hasTable(engine: Engine, database: string, table: string): Promise<boolean> {
  const found = await engine.all(
    'select 1 as found from duckdb_tables() where database_name = $1 and table_name = $2',
    [database, table],
  )
  return found.length > 0
}
