import { createHash } from 'node:crypto'
import type { Engine } from '../engine.ts'

const tables = [
  'observation',
  'territory',
  'operation',
  'convention',
  'action',
  'operation_aim',
  'action_level',
  'action_type',
  'glossary_term',
  'action_actor',
  'declared_total',
  'operation_resource',
  'expenditure',
  'target',
  'context_value',
  'account_line',
]

/** SHA-256 over every row of the public tables: the same inputs and code give the same hash. */
export async function hashContent(engine: Engine): Promise<string> {
  const hash = createHash('sha256')
  for (const table of tables) {
    const [row] = await engine.all<{ rows: string | null }>(
      `select string_agg(row_hash, '' order by row_hash) as rows
from (select sha256(cast(t as varchar)) as row_hash from public.${table} t)`,
    )
    hash.update(`${table}:${row?.rows ?? ''}\n`)
  }
  return hash.digest('hex')
}
