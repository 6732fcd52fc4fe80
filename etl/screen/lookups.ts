import { valueName } from '../../contracts/language/compileChecks.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { quoteName, quoteText } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'

/** What one column refers to: SQL for what is copied from its row, null where there is none. */
export interface FoundLookup {
  column: string
  table: string
  as: string
  taken: string
  /** The table has no row at all: its file is not among the sources. */
  missing: boolean
}

/**
 * Reads the tables that a contract looks up, which are short, into SQL that needs no join: a join may hand the
 * rows on in another order than that of the file.
 */
export async function findLookups(engine: Engine, { lookups = [] }: Contract): Promise<FoundLookup[]> {
  return Promise.all(
    lookups.map(async ({ column, table, key, take, as }) => {
      // One row per key even where two sources give it, which is a finding of its own.
      const rows = await engine.all<{ key: string; taken: string }>(
        `select ${quoteName(key)} as key, min(${quoteName(take)}) as taken from ${quoteName(table)}
          where ${quoteName(key)} is not null group by ${quoteName(key)} order by 1`,
      )
      const list = (name: 'key' | 'taken') =>
        `[${rows.map((row) => quoteText(row[name])).join(', ')}]::varchar[]`
      const taken = `list_extract(${list('taken')}, list_position(${list('key')}, ${valueName(column)}))`
      return { column, table, as, taken, missing: rows.length === 0 }
    }),
  )
}
