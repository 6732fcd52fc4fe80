import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quoteText } from '../../../contracts/language/sql.ts'
import { compileMappedRows } from '../../../contracts/mapping/compileMappedRows.ts'
import type { Mapping } from '../../../contracts/mapping/mapping.ts'
import { type MappingPlan, planMapping } from '../../../contracts/mapping/planMapping.ts'
import { publishedRates } from '../../../contracts/publishedRates.ts'
import { type Engine, openEngine } from '../../../etl/engine.ts'
import { cellName } from '../../../etl/screen/stage.ts'
import { mapRecord } from './mapRecord.ts'

// A record mapped in the browser and one mapped in the database are the same rows.

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

const header = ['Zone', 'Libellé', '2019', '2020', 'Note', 'Rang']
const words = [
  '',
  ' ',
  '\u00a0',
  'x',
  'Total',
  'SOUS-TOTAL Oise',
  ' total général',
  'Féminin',
  'feminin ',
  "L'été",
  'l’ete',
  'É',
  '1 234',
  "a'b",
  '%_',
]
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replaceAll('\0', '')),
)
const label = fc.constantFrom('Féminin', 'total', "l'ete", 'x', '1 234', '%_')
const from = fc.oneof(
  fc.constantFrom(...header),
  fc.uniqueArray(fc.constantFrom(...header), { minLength: 2, maxLength: 3 }),
)
const column = fc.oneof(
  fc.record({ constant: fc.constantFrom('a', "b'c", ' d ') }),
  fc.record(
    {
      from,
      prefix: fc.constantFrom('FR.U', ''),
      values: fc.dictionary(label, fc.option(fc.constantFrom('F', "o'k", '2')), { noNullPrototype: true }),
    },
    { requiredKeys: ['from'] },
  ),
)
const skip = fc.record(
  {
    column: fc.constantFrom(...header),
    equals: fc.array(label, { maxLength: 2 }),
    startsWith: fc.array(fc.constantFrom('Tot', 'sous-', 'É', '%'), { maxLength: 2 }),
    blank: fc.constant(true as const),
  },
  { requiredKeys: ['column'] },
)
const unpivot = fc.constantFrom<Mapping['unpivot']>(
  undefined,
  { into: 'valeur', columns: { '2019': { periode: '2019' }, '2020': { periode: '2020' } } },
  { into: 'valeur', columns: { Rang: { periode: '2019', unite: 'part' } } },
)
const mappings: fc.Arbitrary<Mapping> = fc
  .record({
    columns: fc.dictionary(fc.constantFrom('niveau', 'code_territoire', 'source', 'drapeau'), column, {
      noNullPrototype: true,
    }),
    unpivot,
    skip: fc.array(skip, { maxLength: 2 }),
  })
  .filter(({ columns, unpivot }) => unpivot !== undefined || Object.keys(columns).length > 0)
  .map((parts) => ({ version: 1, dataset: 'published_rates', ...parts }))

test('the same rows, the same lines left out, the same columns blamed', async () => {
  const seen = { kept: 0, skipped: 0 }
  await fc.assert(
    fc.asyncProperty(
      mappings,
      fc.array(fc.tuple(...header.map(() => cell)), { minLength: 1, maxLength: 20 }),
      async (mapping, records) => {
        const { plan, problems } = planMapping(mapping, publishedRates, header)
        expect(problems).toEqual([])
        const mapped = records.map((record) => mapRecord(plan, record))
        for (const { skip } of mapped) seen[skip ? 'skipped' : 'kept']++
        const rows = mapped.flatMap(({ rows, skip }, record) => rows.map((row) => ({ record, skip, ...row })))
        expect(await mapInSql(plan, records)).toEqual(rows)
      },
    ),
    { numRuns: 60, endOnFailure: true },
  )
  expect(Math.min(seen.kept, seen.skipped)).toBeGreaterThan(20)
})

async function mapInSql(plan: MappingPlan, records: readonly (readonly string[])[]) {
  const cells = header.map((_, index) => `${cellName(index)} varchar`)
  await engine.run(`create or replace temp table raw_records (record bigint, ${cells.join(', ')})`)
  const values = records.map((record, index) => `(${index}, ${record.map(quoteText).join(', ')})`)
  await engine.run(`insert into raw_records values ${values.join(', ')}`)
  const rows = await engine.all(
    `select * from (${compileMappedRows(plan, 'raw_records', cellName)}) as mapped order by record`,
  )
  const width = plan.cells.length + (plan.unpivot ? plan.unpivot.names.length + 1 : 0)
  const wide = plan.unpivot?.wide.map(({ header }) => header) ?? []
  return rows
    .map(({ record, skip, blamed, ...row }) => ({
      record: Number(record),
      skip,
      blamed: blamed === null ? undefined : String(blamed),
      cells: Array.from({ length: width }, (_, index) => String(row[cellName(index)] ?? '')),
    }))
    .sort(
      (one, other) =>
        one.record - other.record || wide.indexOf(one.blamed ?? '') - wide.indexOf(other.blamed ?? ''),
    )
}
