import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { cleanCell } from '../../contracts/language/cell.ts'
import { valueName } from '../../contracts/language/compileChecks.ts'
import { type Contract, rulesOf } from '../../contracts/language/contract.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { type Engine, openEngine } from '../../etl/engine.ts'
import { checkSuspects } from '../../etl/screen/checkSuspects.ts'
import { findLookups } from '../../etl/screen/lookups.ts'
import { compileFileChecks, type FileRows, readRows } from '../../etl/screen/readRows.ts'
import { cellName, openStage } from '../../etl/screen/stage.ts'
import { hmacPads } from '../../etl/warehouse/pseudonym.ts'
import { createWarehouse } from '../../etl/warehouse/warehouse.ts'
import { compileRowCheck } from './checkRow.ts'
import { extremes, layouts, rows } from './generatedRows.ts'

// The row check of the browser (zod) and the set-based check of the pipeline (SQL) must give the same verdict,
// blame the same columns, warn of the same rules and read the same values, whatever the header, on rows that are right or not.

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

test.each(contracts.map((contract) => [contract.dataset, contract] as const))('%s', async (_, contract) => {
  const seen = { accepted: 0, rejected: 0 }
  const rare = () => Math.min(seen.accepted, seen.rejected) <= 20
  for (let round = 0; round === 0 || (round < 10 && rare()); round += 1) {
    await fc.assert(
      fc.asyncProperty(rows(contract), layouts(contract), async (batch, { header, places }) => {
        const lines = batch
          .map((cells) => places.map((index) => cells[index] ?? ''))
          .filter((cells) => cells.some((cell) => cleanCell(cell) !== ''))
        const browser = checkInBrowser(contract, header, lines)
        for (const { row } of browser) seen[row ? 'accepted' : 'rejected']++
        expect(await checkInSql(contract, header, lines)).toEqual(browser)
      }),
      { numRuns: 3, endOnFailure: true },
    )
  }
  // Neither verdict may be rare, or the agreement says little.
  expect(rare()).toBe(false)
})

test.each(contracts.map((contract) => [contract.dataset, contract] as const))(
  '%s: each rule between columns is broken on both sides alike',
  async (_, contract) => {
    const { columns, example } = contract
    const find = (name: string) => columns.find((column) => column.name === name)
    // What reads one column has nothing to say once its cell is right.
    const rules = rulesOf(contract).filter((rule) => rule.columns.length > 1)
    const lines = rules.flatMap((rule) => {
      const [one, other] = rule.columns.map(find)
      const write = (cells: Readonly<Record<string, string>>) => columns.map(({ name }) => cells[name] ?? '')
      return (one ? extremes(one) : []).flatMap((text) =>
        ['', ...(other ? extremes(other) : [])].map((more) =>
          write({ ...example, [one?.name ?? '']: text, ...(more && other && { [other.name]: more }) }),
        ),
      )
    })
    if (lines.length === 0) return
    const header = columns.map(({ name }) => name)
    const browser = checkInBrowser(contract, header, lines)
    expect(await checkInSql(contract, header, lines)).toEqual(browser)
    const broken = browser.flatMap(({ blamed, warned }) => [
      ...blamed.map((text) => text.split(': ')[1]),
      ...warned,
    ])
    expect(rules.map(({ id }) => id).filter((id) => !broken.includes(id))).toEqual([])
  },
)

function checkInBrowser(contract: Contract, header: string[], batch: string[][]) {
  const check = compileRowCheck(bindHeader(contract, header))
  return batch.map((cells) => {
    const { row, problems, warnings } = check(cells)
    return {
      blamed: problems.map(({ column, rule, value }) => `${column}: ${rule}: ${value}`).sort(),
      warned: warnings.map(({ rule }) => rule),
      row,
    }
  })
}

async function checkInSql(contract: Contract, header: string[], batch: string[][]) {
  const names = contract.columns.map(({ name }) => name)
  const cells = header.map((_, index) => cellName(index))
  await engine.run(
    `create or replace temp table cells (${cells.map((name) => `${name} varchar`).join(', ')})`,
  )
  const values = batch.map((row) => `(${row.map(quoteText).join(', ')})`)
  await engine.run(`insert into cells values ${values.join(', ')}`)
  await engine.run('delete from reject')
  const rows: FileRows = {
    binding: bindHeader(contract, header),
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
  const warnings = rulesOf(contract).filter(({ severity }) => severity === 'warn')
  const tests = warnings.map(
    (rule, index) => `not coalesce(${rule.compileSql(valueName)}, true) as "warn ${index}"`,
  )
  const columns = names.map((name) => `${valueName(name)} as "${name}"`)
  const read = await engine.all(`select ${[...tests, ...columns].join(', ')}
    from (select ${typed.join(', ')} from (select ${raw.join(', ')} from cells) as texts) as typed`)
  return read.map((row, line) => {
    // Only the pipeline knows which territories and conventions exist.
    const blamed = rejects
      .filter((reject) => reject.line === line && !String(reject.rule).startsWith('unknown_'))
      .map(({ column_name, rule, value }) => `${column_name}: ${rule}: ${value}`)
    const accepted = blamed.length === 0
    return {
      blamed: blamed.sort(),
      warned: accepted ? warnings.filter((_, index) => row[`warn ${index}`]).map(({ id }) => id) : [],
      row: accepted ? Object.fromEntries(names.map((name) => [name, row[name]])) : undefined,
    }
  })
}
