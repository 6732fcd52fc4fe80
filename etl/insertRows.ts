import type { Engine, SqlValue } from './engine.ts'

/** Parameters of one statement: rows go in by as many as that allows. */
const most = 2000

/** Adds rows of values to a table, many in one statement: each is parsed, planned and logged by itself. */
export async function insertRows(
  engine: Engine,
  table: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const width = rows[0]?.length ?? 1
  const atOnce = Math.max(1, Math.floor(most / width))
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce)
    const marks = some.map((row, at) => `(${row.map((_, place) => `$${at * width + place + 1}`).join(', ')})`)
    await engine.run(`insert into ${table} values ${marks.join(', ')}`, some.flat().map(readPlain))
  }
}

function readPlain(value: SqlValue) {
  if (Array.isArray(value)) throw new Error('a list is no parameter')
  return value
}
