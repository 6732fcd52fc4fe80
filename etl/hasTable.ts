import type { Engine } from './engine.ts'

/** Whether a database of the run has a table: private parts of before lack those that came later, `temp` has those of the run alone. */
export async function hasTable(engine: Engine, database: string, table: string): Promise<boolean> {
  const found = await engine.all(
    'select 1 as found from duckdb_tables() where database_name = $1 and table_name = $2',
    [database, table],
  )
  return found.length > 0
}
