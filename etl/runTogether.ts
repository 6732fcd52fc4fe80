import type { Engine } from './engine.ts'

/**
 * Runs hundreds of small statements with one commit, not one each. Rows keep no order there: where they do, DuckDB
 * 1.5.5 loses in silence all that a transaction adds to a table, from a parallel insert of 245,760 rows on, when its
 * first insert into it reads an empty table.
 */
export async function runTogether(engine: Engine, work: () => Promise<void>): Promise<void> {
  await engine.run('set session preserve_insertion_order = false')
  await engine.run('begin transaction')
  await work()
  await engine.run('commit')
  await engine.run('reset session preserve_insertion_order')
}
