import { findContract } from '../../contracts/contracts.ts'
import { quoteTexts } from '../../contracts/language/sql.ts'
import type { Engine } from '../engine.ts'
import { hasTable } from '../hasTable.ts'
import type { Source } from '../screen/discover.ts'
import type { ReadSource } from './findUnchanged.ts'

/** Datasets that no count of participations is made of. Whatever else changes has them counted again. */
const others = [
  'siei_listings',
  'enrolments',
  'fwb_absences',
  'fwb_exits',
  'published_rates',
  'context_values',
]

/** What else is made of participations and stays in a private part. */
const kept = ['operation_category', 'esf_account']

/**
 * Takes the counts of participations, as they were before protection, out of the attached private part `earlier`
 * into `reused_cell`, and beside it what else was made of them; where a source they could be made of is not as it was,
 * makes no table.
 */
export async function reuseCounts(
  engine: Engine,
  sources: readonly Source[],
  fingerprints: ReadonlyMap<string, string>,
  read: readonly ReadSource[],
): Promise<void> {
  const before = await engine.all<{ source: string }>(
    `select distinct source from earlier.source_file where dataset not in (${quoteTexts(others)})`,
  )
  const now = sources.filter(({ origin }) => {
    const dataset = findContract(origin.dataset)?.dataset
    return dataset === undefined || !others.includes(dataset)
  })
  const known = new Map(read.map(({ source, fingerprint }) => [source, fingerprint]))
  const all = [...now.map(({ id }) => id), ...before.map(({ source }) => source)]
  if (!all.every((id) => known.has(id) && known.get(id) === fingerprints.get(id))) return
  // a condition that cannot be read is said while counting
  const said = await engine.all(
    "select 1 from earlier.finding where check_id = 'specific_indicator_condition' limit 1",
  )
  if (said.length > 0) return
  await engine.run(`create temp table reused_cell as
select * exclude (cell_id, dimensions) replace (cast(null as varchar) as suppressed)
from earlier.cell where table_id = 'participations'`)
  for (const table of kept) await engine.run(`create temp table reused_${table} as from earlier.${table}`)
}

/** Whether counts of participations were taken over. */
export function hasReusedCounts(engine: Engine): Promise<boolean> {
  return hasTable(engine, 'temp', 'reused_cell')
}

/** Puts in place what was taken over beside the counts. */
export async function placeReused(engine: Engine): Promise<void> {
  for (const table of kept) await engine.run(`create table ${table} as from reused_${table}`)
}
