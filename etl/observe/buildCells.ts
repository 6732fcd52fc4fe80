import { readFile } from 'node:fs/promises'
import { dimensionIds } from '../../indicators/dimensions.ts'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import { compileCells, compileZeros } from './compileCells.ts'
import { compilePooled } from './compilePooled.ts'
import { compileRollUp } from './compileRollUp.ts'

/**
 * Makes `cell`: every count of the published tables, at every declared level and breakdown; those of the `reused`
 * tables are at hand.
 * @throws Error when the database does not hold every count that it said it wrote
 */
export async function buildCells(
  engine: Engine,
  tables: readonly PublishedTable[],
  { reused }: { reused: readonly string[] },
): Promise<void> {
  await engine.run(await readFile(new URL('./cellTable.sql', import.meta.url), 'utf8'))
  await engine.run(`create temp table incomplete_parent (
  table_id varchar, fact varchar, territory varchar, level varchar, period varchar, period_kind varchar,
  period_start date, definition varchar, source varchar, synthetic boolean)`)
  let written = reused.length > 0 ? await engine.run('insert into cell_draft from reused_cell') : 0
  for (const table of tables.filter(({ id }) => !reused.includes(id))) {
    await rollUp(engine, table)
    for (const [factId, fact] of Object.entries(table.facts)) {
      for (const cut of fact.cuts) {
        written += await engine.run(compileCells(table, factId, cut))
        if (table.absence === 'zero') written += await runAll(engine, compileZeros(table, factId, cut))
        else if (cut.periods.includes('three_years')) {
          written += await engine.run(compileCells(table, factId, cut, compilePooled(table, factId)))
        }
      }
    }
    written += await addIncompleteParents(engine, table)
  }
  await engine.run(`create table cell as
select
  row_number() over (order by table_id, measure, definition, territory, period_kind, period, dimensions) as cell_id,
  d.*
from (
  select *, concat_ws(';', ${dimensionIds.map((id) => `'${id}=' || ${id}`).join(', ')}) as dimensions
  from cell_draft
) d`)
  await engine.run('drop table cell_draft')
  const [kept] = await engine.all<{ rows: number }>('select count(*) as rows from cell')
  if (kept?.rows !== written) {
    throw new Error(
      `counts lost by the database: ${written} written, ${kept?.rows} kept; nothing is published`,
    )
  }
}

/** Files of counts: the levels that no source gives, and which extraction stands for a year in each territory. */
async function rollUp(engine: Engine, table: PublishedTable): Promise<void> {
  if (table.absence === 'missing') {
    for (const [factId, fact] of Object.entries(table.facts)) {
      if (fact.of) continue
      for (const step of table.rollUp) await runAll(engine, compileRollUp(table, factId, step))
    }
  }
  if (table.yearlyBy) {
    await engine.run(await readFile(new URL('./referenceExtraction.sql', import.meta.url), 'utf8'))
  }
}

async function addIncompleteParents(engine: Engine, table: PublishedTable): Promise<number> {
  const measures = Object.entries(table.measures).map(([id, { fact }]) => `('${id}', '${fact}')`)
  return engine.run(`insert into cell_draft
select p.table_id, m.measure, p.definition, p.territory, p.level, p.period, p.period_kind, p.period_start,
  ${dimensionIds.map(() => 'null').join(', ')}, null, 'missing_children', null, p.source, p.synthetic
from incomplete_parent p
join (values ${measures.join(', ')}) m (measure, fact) on m.fact = p.fact
where p.table_id = '${table.id}'`)
}

/** How many rows the statements changed. */
async function runAll(engine: Engine, statements: string[]): Promise<number> {
  let changed = 0
  for (const statement of statements) changed += await engine.run(statement)
  return changed
}
