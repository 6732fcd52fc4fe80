import type { Database } from './database.ts'

/** Whether a release has a table: one built before the table was published has none of its rows. */
export async function hasTable({ query }: Pick<Database, 'query'>, table: string): Promise<boolean> {
  const found = await query('select table_name from information_schema.tables where table_name = $table', {
    table,
  })
  return found.length > 0
}
