import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quoteText } from '../../../../contracts/language/sql.ts'
import { recordColumns } from '../../../../contracts/values/condition.ts'
import { type Engine, openEngine } from '../../../../etl/engine.ts'
import { compileComplete } from '../../../../etl/observe/esf/compileComplete.ts'
import { compileOutcome } from '../../../../etl/observe/esf/compileOutcome.ts'
import type { EsfRecord } from '../../../../indicators/esf/record.ts'
import { ruleSets } from '../../../../indicators/esf/ruleSets.ts'
import { verdictOf } from '../../../../indicators/esf/verdict.ts'
import { anyRecord } from '../../../indicators/esf/sampleRecord.ts'

const sqlTypes = { text: 'varchar', number: 'integer', date: 'date' } as const
const columns = Object.entries(recordColumns)

describe.each(ruleSets)('$id', (set) => {
  let engine: Engine

  beforeAll(async () => {
    engine = await openEngine()
    await engine.run(
      "create table territory_ancestor as select 'FR' as territory, 'FR' as ancestor, 'academy' as level",
    )
  })
  afterAll(() => engine.close())

  it('gives the same verdicts in SQL and in TypeScript', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 150, maxLength: 200 }), async (records) => {
        await load(records)
        const rows = await engine.all<Record<string, string | number>>(
          `select * from esf_outcome_${set.prefix} order by cast(convention as integer)`,
        )
        for (const { code, ...rule } of set.rules) {
          const expected = records.map((record) => verdictOf({ code, ...rule }, record, set))
          expect(rows.map((row) => row[code])).toEqual(expected)
        }
      }),
      { numRuns: 5 },
    )
  })

  /** One convention for each record, so that none is added to another. */
  async function load(records: readonly EsfRecord[]) {
    const values = records.map(
      (record, index) =>
        `('op', '${index}', 'FR', '${set.id}', 'test', false, ${columns
          .map(([name]) => literal(record[name as keyof EsfRecord]))
          .join(', ')})`,
    )
    await engine.run(`create or replace table participation_record (operation varchar, convention varchar, territory varchar,
regles varchar, source varchar, synthetic boolean, ${columns.map(([name, type]) => `${name} ${sqlTypes[type]}`).join(', ')})`)
    await engine.run(`insert into participation_record values ${values.join(', ')}`)
    await engine.run(
      `create or replace table participation as select *, ${compileComplete()} as complete from participation_record`,
    )
    await engine.run(`drop table if exists esf_outcome_${set.prefix}`)
    await engine.run(compileOutcome(set))
  }
})

function literal(value: string | number | null): string {
  if (value === null) return 'null'
  return typeof value === 'number' ? String(value) : quoteText(value)
}
