import { createHash } from 'node:crypto'
import { quoteName, quoteText } from '../../contracts/language/sql.ts'
import { type Engine, openEngine } from '../engine.ts'
import { compilePseudonym, hmacPads } from '../warehouse/pseudonym.ts'

/** Whose rows are erased: the persons of some pseudonyms, or those who left before a day. */
export type Erasure = { pseudonyms: readonly string[] } | { before: string }

/** What stands in the log: pseudonyms as their SHA-256 only. */
export function describeErasure(erasure: Erasure): { before: string } | { pseudonymHashes: string[] } {
  if ('before' in erasure) return erasure
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return { pseudonymHashes: erasure.pseudonyms.map(hash) }
}

/** The pseudonyms that an identifier has in some operations, under each of the types. */
export async function findPseudonyms(
  id: string,
  { key, operations, types }: { key: Buffer; operations: readonly string[]; types: readonly string[] },
): Promise<string[]> {
  const engine = await openEngine()
  try {
    const found: string[] = []
    for (const operation of operations) {
      for (const type of types) {
        const [row] = await engine.all<{ pseudonym: string }>(
          `select ${compilePseudonym("$3 || '/' || $4", '$5')} as pseudonym`,
          [...hmacPads(key), operation, type, id],
        )
        if (row) found.push(row.pseudonym)
      }
    }
    return found
  } finally {
    await engine.close()
  }
}

/** Tables of parts that earlier versions made: one row per group of persons, a group being perhaps one. */
const profiles = /^(esf_outcome_|fact_participation_|fact_person$|fact_esf(plus)?_(entry|exit)$)/

/** What sources were read from: left empty, so that the next run reads them all again. */
const readAgain = 'read_source'

/**
 * Copies the attached database `old` into the empty attached database `fresh` without the persons to erase: what is
 * only deleted stays in the blocks of a file. Returns how many rows of each table did not come along.
 */
export async function copyWithout(engine: Engine, erasure: Erasure): Promise<Record<string, number>> {
  await engine.run('copy from database old to fresh (schema)')
  const tables = await engine.all<{ name: string; persons: boolean }>(
    `select table_name as name, bool_or(column_name = 'participant') as persons
from duckdb_columns() where database_name = 'old' group by table_name order by table_name`,
  )
  await createErased(engine, erasure)
  const [any] = await engine.all('select 1 from erased limit 1')
  const erased: Record<string, number> = {}
  for (const { name, persons } of tables) {
    if (name === readAgain) continue
    const kept = persons
      ? ' where (convention, participant) not in (select convention, participant from erased)'
      : any && profiles.test(name)
        ? ' where false'
        : ''
    await engine.run(`insert into fresh.${quoteName(name)} from old.${quoteName(name)}${kept}`)
    if (kept) erased[name] = await countMissing(engine, name)
  }
  await engine.run('drop table erased')
  return Object.fromEntries(Object.entries(erased).filter(([, rows]) => rows > 0))
}

/** One row per agreement and person to erase; of several stays under an agreement, the last one counts. */
async function createErased(engine: Engine, erasure: Erasure): Promise<void> {
  const stays = `select convention, participant, coalesce(date_sortie, date_entree) as day from old.participations
union all select convention, participant, date from old.exit_events e where not exists (
  select 1 from old.participations p where p.convention = e.convention and p.participant = e.participant)`
  const chosen =
    'before' in erasure
      ? `group by convention, participant having max(day) < cast(${quoteText(erasure.before)} as date)`
      : `where participant in (${erasure.pseudonyms.map((_, index) => `$${index + 1}`).join(', ')})`
  const parameters = 'before' in erasure ? [] : erasure.pseudonyms
  await engine.run(
    `create temp table erased as select distinct convention, participant from (${stays}) as stay ${chosen}`,
    parameters,
  )
}

async function countMissing(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.all<{ missing: number }>(
    `select (select count(*) from old.${quoteName(table)}) - (select count(*) from fresh.${quoteName(table)}) as missing`,
  )
  return row?.missing ?? 0
}
