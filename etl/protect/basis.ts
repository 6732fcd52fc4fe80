import { createHash } from 'node:crypto'
import type { PublishedTable } from '../../indicators/tables/table.ts'
import type { Engine } from '../engine.ts'
import { hasTable } from '../hasTable.ts'

/** Raised when the method changes: what an older one certified is then looked at again. */
const method = 2

/** What the protection of a release rests on besides its counts: the method, the tables, the threshold. */
export interface Basis {
  hash: string
  threshold: number
}

export function describeBasis(tables: readonly PublishedTable[], threshold: number): Basis {
  const declared = JSON.stringify({ method, tables, threshold })
  return { hash: createHash('sha256').update(declared).digest('hex'), threshold }
}

/** Keeps the basis in the private part, for the release after this one. */
export async function writeBasis(engine: Engine, { hash, threshold }: Basis): Promise<void> {
  await engine.run('create or replace table protection_basis (hash varchar, threshold integer)')
  await engine.run('insert into protection_basis values ($1, $2)', [hash, threshold])
}

/** What an attached private part was protected by; one that does not say is looked at again as a whole. */
export async function readBasis(
  engine: Engine,
  database: string,
  { threshold }: { threshold: number },
): Promise<Basis> {
  if (!(await hasTable(engine, database, 'protection_basis'))) return { hash: '', threshold }
  const [basis] = await engine.all<{ hash: string; threshold: number }>(
    `select hash, threshold from ${database}.protection_basis`,
  )
  return basis ?? { hash: '', threshold }
}
