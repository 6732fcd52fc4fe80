import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { cleanCell } from '../../contracts/language/cell.ts'
import { compileRowCheck } from '../../contracts/language/checkRow.ts'
import { valueName } from '../../contracts/language/compileChecks.ts'
import { type Column, type Contract, rulesOf } from '../../contracts/language/contract.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { markers } from '../../contracts/language/markers.ts'
import { quoteText } from '../../contracts/language/sql.ts'
import { type Engine, openEngine } from '../../etl/engine.ts'
import { checkRows } from '../../etl/screen/check.ts'
import { cellName, clearStage } from '../../etl/screen/stage.ts'
import { createWarehouse } from '../../etl/warehouse/warehouse.ts'

// The row check of the browser (zod) and the set-based check of the pipeline (SQL) must give the same verdict,
// blame the same columns, warn of the same rules and read the same values, whatever the header, on rows that are right or not.

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await createWarehouse(engine)
})
afterAll(() => engine.close())

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

interface Layout {
  header: string[]
  /** For each cell of a line, the column of the contract that it is of. */
  places: number[]
}

/** Headers as publishers write them: other names, capitals, required marks, any order, optional columns left out. */
function layouts({ columns }: Contract): fc.Arbitrary<Layout> {
  const header = fc.tuple(
    ...columns.map(({ name, aliases = [], aliasTypes = {} }) =>
      fc
        .tuple(
          fc.constantFrom(name, name, ...aliases, ...Object.keys(aliasTypes)),
          fc.constantFrom('', '*', ' '),
          fc.boolean(),
        )
        .map(([text, mark, capitals]) => (capitals ? text.toUpperCase() : text) + mark),
    ),
  )
  const all = columns.map((_, index) => index)
  const optional = all.filter((index) => !columns[index]?.required)
  const order = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
  const left = fc.subarray(optional, { maxLength: Math.min(2, optional.length) })
  return fc.tuple(header, order, left).map(([names, shuffled, absent]) => {
    const places = shuffled.filter((index) => !absent.includes(index))
    return { places, header: places.map((index) => names[index] ?? '') }
  })
}

test.each(contracts.map((contract) => [contract.dataset, contract] as const))(
  '%s',
  async (_, contract) => {
    const seen = { accepted: 0, rejected: 0 }
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
    // Neither verdict may be rare, or the agreement says little.
    expect(Math.min(seen.accepted, seen.rejected)).toBeGreaterThan(20)
  },
  60_000,
)

/** Cells at the far ends of what a column takes. */
function extremes({ type }: Column): string[] {
  if (type.sqlType === 'DATE') return ['1950-01-01', '2049-12-31']
  if (type.sqlType !== 'VARCHAR') return ['0', '999999999']
  const codes = type.schema.constraints?.enum
  return Array.isArray(codes) ? codes.map(String) : ['zz', '250', '50 %']
}

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
  60_000,
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
  await clearStage(engine)
  await engine.run(`create temp table stage_raw (${cells.map((name) => `${name} varchar`).join(', ')})`)
  const values = batch.map((row) => `(${row.map(quoteText).join(', ')})`)
  await engine.run(`insert into stage_raw values ${values.join(', ')}`)
  await engine.run('delete from reject')
  await checkRows(
    engine,
    {
      binding: bindHeader(contract, header),
      segments: [{ record: 0, line: 0 }],
      padded: true,
      compileBlame: quoteText,
      compileCells: (raw) => `select *, false as skip, cast(null as varchar) as blamed from ${raw} as raw`,
    },
    { source: 's', file: 'f' },
  )
  const rejects = await engine.all('select * from reject')
  const warnings = rulesOf(contract).filter(({ severity }) => severity === 'warn')
  const tests = warnings.map(
    (rule, index) => `not coalesce(${rule.compileSql(valueName)}, true) as "warn ${index}"`,
  )
  const typed = await engine.all(
    `select ${['line', ...tests, ...names.map((name) => `${valueName(name)} as "${name}"`)].join(', ')}
      from stage_row order by line`,
  )
  return typed.map(({ line, ...row }) => {
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
