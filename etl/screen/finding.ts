import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import { insertRows } from '../insertRows.ts'

/** What a named check says: a warning is counted and shown, an error refuses the run. */
export interface Finding {
  check: string
  severity: 'error' | 'warning'
  dataset: string
  source: string
  file: string
  count: number
  message: Text
  examples: readonly string[]
}

/** Creates the table of findings. */
export async function createFindingTable(engine: Engine): Promise<void> {
  await engine.run(`create table finding (check_id varchar, severity varchar, dataset varchar, source varchar,
    file varchar, count bigint, message_fr varchar, message_en varchar, examples varchar)`)
}

/** Adds findings; examples are stored as a JSON list. */
export async function writeFindings(engine: Engine, findings: readonly Finding[]): Promise<void> {
  const rows = findings.map(({ check, severity, dataset, source, file, count, message, examples }) => [
    ...[check, severity, dataset, source, file, count],
    ...[message.fr, message.en, JSON.stringify(examples)],
  ])
  await insertRows(engine, 'finding', rows)
}

/** The findings so far, in the order they were made, of this run or of another `table` of them. */
export async function readFindings(engine: Engine, table = 'finding'): Promise<Finding[]> {
  const rows = await engine.all(`select * from ${table} order by rowid`)
  return rows.map((row) => ({
    check: String(row.check_id),
    severity: row.severity === 'error' ? 'error' : 'warning',
    dataset: String(row.dataset),
    source: String(row.source),
    file: String(row.file),
    count: Number(row.count),
    message: { fr: String(row.message_fr), en: String(row.message_en) },
    examples: (JSON.parse(String(row.examples)) as unknown[]).map(String),
  }))
}
