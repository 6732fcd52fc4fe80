import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { compileRowCheck } from '../../contracts/language/checkRow.ts'
import { valueName } from '../../contracts/language/compileChecks.ts'
import type { Column, Contract } from '../../contracts/language/contract.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { markers } from '../../contracts/language/markers.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { type Engine, openEngine, type SqlRow } from '../../etl/engine.ts'
import { checkSuspects } from '../../etl/screen/checkSuspects.ts'
import { findLookups } from '../../etl/screen/lookups.ts'
import { compileFileChecks, type FileRows, readRows } from '../../etl/screen/readRows.ts'
import { cellName, openStage } from '../../etl/screen/stage.ts'
import { hmacPads } from '../../etl/warehouse/pseudonym.ts'
import { createWarehouse } from '../../etl/warehouse/warehouse.ts'

// The row check of the browser (zod) and the set-based check of the pipeline (SQL) must give the same verdict,
// blame the same columns and read the same values, on rows that are right and on rows that are not.

let engine: Engine
let folder: string
beforeAll(async () => {
  engine = await openEngine()
  await createWarehouse(engine)
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  await openStage(engine, folder)
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

const seeds = [
  ...[
    '0',
    '1',
    '2',
    '9',
    '10',
    '12',
    '42.0',
    '1 234',
    '1\u202f234',
    '-3',
    '7,2',
    '7.2 %',
    '1e3',
    '100',
    '0,5',
  ],
  ...['2019', '2019-2020', '2019/20', '2019-10-15', '15/10/2019', '31/02/2019', '29-02-2020', '01/09/2021'],
  ...['FR', 'BE', 'FWB', '02', '002', '2A', '971', '20', '32', 'FRE2', '0802004U', '802004u', '0910001A'],
  ...[
    'oui',
    'NSPP',
    'Féminin',
    'GARÇON',
    'lycee_gt',
    'Lycée GT',
    'sans solution',
    'departement',
    'zone',
    'pays',
  ],
  ...[
    'emploi',
    'part',
    'pourcent',
    'b',
    'bu',
    'a\nb',
    '"',
    "l'été",
    '%',
    '’',
    '–',
    '\u00a0x\u00a0',
    'É',
    'İ',
    'ß',
    'ﬁ',
  ],
]

const births = ['2003-05-01', '2001-02-28', '29/02/2004']
const starts = ['2019-10-15', '15/10/2019', '28-02-2019']
const ends = ['2020-10-15', '01/09/2021', '29-02-2020']
const totals = ['total', 'eleves', 'denominateur', 'age_max']

function accepted({ name, type }: Column): fc.Arbitrary<string> {
  if (name === 'date_naissance') return fc.constantFrom(...births)
  if (type.name === 'date') return fc.constantFrom(...(/entree|debut|_du$/.test(name) ? starts : ends))
  // Most of its thirteen parts fit in a list.
  if (name === 'listes') return fc.integer({ min: 60, max: 120 }).map(String)
  if (totals.includes(name)) return fc.integer({ min: 15, max: 40 }).map(String)
  if (type.sqlType === 'BIGINT') return fc.integer({ min: 0, max: 15 }).map(String)
  return fc.constantFrom(...(type.examples.length > 0 ? type.examples : ['texte']))
}

function mutated(column: Column): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('', ' ', '\u00a0'),
    accepted(column).map((text) => ` ${text.toUpperCase()}\u00a0`),
    fc.constantFrom(...seeds),
    fc.constantFrom(...markers, 'NS', 'Nd'),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
  )
}

const places = fc.constantFrom(
  ...[
    ['departement', '2'],
    ['academie', '20'],
    ['region', '32'],
    ['zone', '9'],
    ['nuts', 'FRE2'],
    ['pays', 'BE'],
  ],
)

/** Rows that are right but for at most three cells. */
function rows({ columns }: Contract): fc.Arbitrary<string[][]> {
  const right = fc.tuple(fc.tuple(...columns.map(accepted)), places).map(([cells, [niveau, code]]) =>
    columns.map(({ name }, index) => {
      if (name === 'niveau') return niveau ?? ''
      return name === 'code_territoire' ? (code ?? '') : (cells[index] ?? '')
    }),
  )
  const mutations = fc.array(
    fc.nat(columns.length - 1).chain((index) => {
      const column = columns[index]
      return fc.tuple(fc.constant(index), column ? mutated(column) : fc.constant(''))
    }),
    { maxLength: 3 },
  )
  const row = fc.tuple(right, mutations).map(([cells, changes]) => {
    const changed = new Map(changes)
    return cells.map((cell, index) => changed.get(index) ?? cell)
  })
  return fc.array(row, { minLength: 100, maxLength: 100 })
}

test.each(contracts.map((contract) => [contract.dataset, contract] as const))(
  '%s',
  async (_, contract) => {
    const seen = { accepted: 0, rejected: 0 }
    await fc.assert(
      fc.asyncProperty(rows(contract), async (batch) => {
        const browser = checkInBrowser(contract, batch)
        for (const { row } of browser) seen[row ? 'accepted' : 'rejected']++
        expect(await checkInSql(contract, batch)).toEqual(browser)
      }),
      { numRuns: 2, endOnFailure: true },
    )
    // Neither verdict may be rare, or the agreement says little.
    expect(Math.min(seen.accepted, seen.rejected)).toBeGreaterThan(20)
  },
  30_000,
)

function checkInBrowser(contract: Contract, batch: string[][]) {
  const check = compileRowCheck(
    bindHeader(
      contract,
      contract.columns.map(({ name }) => name),
    ),
  )
  return batch.map((cells) => {
    const { row, problems } = check(cells)
    return { blamed: problems.map(({ column, rule, value }) => `${column}: ${rule}: ${value}`).sort(), row }
  })
}

async function checkInSql(contract: Contract, batch: string[][]) {
  const names = contract.columns.map(({ name }) => name)
  const cells = names.map((_, index) => cellName(index))
  await engine.run(
    `create or replace temp table cells (${cells.map((name) => `${name} varchar`).join(', ')})`,
  )
  const values = batch.map((row) => `(${row.map(quoteText).join(', ')})`)
  await engine.run(`insert into cells values ${values.join(', ')}`)
  await engine.run('delete from reject')
  const rows: FileRows = {
    binding: bindHeader(contract, names),
    records: 'cells',
    segments: [{ record: 0, line: 0 }],
    padded: true,
    unpivoted: false,
    lookups: await findLookups(engine, contract),
    compileBlame: quoteText,
    compileCells: (raw) => `select *, false as skip, cast(null as varchar) as blamed from ${raw} as raw`,
  }
  await readRows(engine, rows, contract.participants ? hmacPads(Buffer.alloc(32, 1)) : undefined)
  await checkSuspects(engine, rows, { source: 's', file: 'f' })
  const rejects = await engine.all('select * from reject')
  const { raw, typed } = compileFileChecks(rows)
  const read = await engine.all(`select ${names.map((name) => `${valueName(name)} as "${name}"`).join(', ')}
    from (select ${typed.join(', ')} from (select ${raw.join(', ')} from cells) as texts) as typed`)
  return read.map((row, line) => {
    // Only the pipeline knows which territories and conventions exist.
    const blamed = rejects
      .filter((reject) => reject.line === line && !String(reject.rule).startsWith('unknown_'))
      .map(({ column_name, rule, value }) => `${column_name}: ${rule}: ${value}`)
    return { blamed: blamed.sort(), row: blamed.length > 0 ? undefined : (row as SqlRow) }
  })
}
