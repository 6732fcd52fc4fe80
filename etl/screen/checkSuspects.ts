import { rawName, valueName } from '../../contracts/language/compileChecks.ts'
import { missingValue } from '../../contracts/language/contract.ts'
import { quoteName, quoteText } from '../../contracts/language/sql.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import type { FileName } from './fileFindings.ts'
import { findMonthFirst } from './findMonthFirst.ts'
import type { FoundLookup } from './lookups.ts'
import { compileFileChecks, compileNumbered, type FileRows, recordName, textNames } from './readRows.ts'
import { compileLines } from './stage.ts'
import type { Remark } from './unpack/remark.ts'

/**
 * Looks cell by cell at the rows that `readRows` suspects, and writes what is wrong with them into `reject`.
 * A suspect may be cleared: a marker for no value is read as none. Returns what is said of whole columns.
 */
export async function checkSuspects(
  engine: Engine,
  rows: FileRows,
  { source, file }: Pick<FileName, 'source' | 'file'>,
): Promise<Remark[]> {
  await engine.run(`create or replace temp table stage_suspect as
    select distinct ${recordName(rows)} as record from stage.read
    where suspect or ${rows.binding.contract.territory ? lostTerritory : 'false'}`)
  const starts = await engine.all<{ record: number }>(
    `select record from (select record, row_number() over (order by record) as place from stage_suspect) as placed
      where (place - 1) % ${batchSize} = 0 order by record`,
  )
  const remarks: Remark[] = []
  for (const [index, { record }] of starts.entries()) {
    await checkBatch(engine, rows, { source, file }, { from: record, to: starts[index + 1]?.record })
    remarks.push(...(await findMonthFirst(engine, rows.binding, 'stage_bad')))
  }
  return remarks
}

// Raw cells are held in memory, and small enough not to be written to disk: they may be a person's.
const batchSize = 200_000

async function checkBatch(
  engine: Engine,
  rows: FileRows,
  { source, file }: Pick<FileName, 'source' | 'file'>,
  { from, to }: { from: number; to: number | undefined },
): Promise<void> {
  const checks = compileFileChecks(rows)
  await engine.run(`create or replace temp table stage_record as
    select * from ${compileNumbered(rows)} as numbered
    where record >= ${from} ${to === undefined ? '' : `and record < ${to}`}
      and record in (select record from stage_suspect)`)
  // Two steps: in one, the planner would copy each typed expression into every test that reads it.
  await engine.run(`create or replace temp table stage_typed as ${compileTyped(rows, checks)}`)
  await engine.run(`create or replace temp table stage_bad as ${compileBad(rows, checks)}`)
  const problems = compileProblems(rows, checks)
  const counts = problems.map(({ test }, index) => `count(case when ${test} then 1 end) as p${index}`)
  const [found] = await engine.all(`select ${counts.join(', ')} from stage_bad`)
  for (const { select, test } of problems.filter((_, index) => found?.[`p${index}`] !== 0)) {
    await engine.run(
      `insert into reject select distinct $1, $2, line, ${select} from stage_bad where ${test}`,
      [source, file],
    )
  }
}

type FileChecks = ReturnType<typeof compileFileChecks>

/** Suspect rows with their cells as texts (`raw_…`) and as values (`v_…`); blank: no cell, known or not, has a text. */
function compileTyped(rows: FileRows, checks: FileChecks): string {
  const cells = compileLines(rows.compileCells('stage_record'), rows.segments)
  const raw = `select line, skip, blamed, ${[...checks.raw, ...checks.others].join(', ')} from (${cells}) as cells`
  const { known, others } = textNames(rows.binding)
  const blank = [...known, ...others].map((name) => `${name} is null`).join(' and ')
  return `select *, ${blank} as blank, ${checks.typed.join(', ')} from (${raw}) as cells`
}

/** The typed rows in which a cell, a rule or a reference is wrong. */
function compileBad({ lookups }: FileRows, checks: FileChecks): string {
  const wrong = checks.cells.map(({ bad }) => bad)
  const broken = checks.rules.filter(({ rule }) => rule.severity === 'reject').map(({ fails }) => fails)
  const taken = lookups.map(({ taken, as }) => `, ${taken} as ${quoteName(as)}`)
  const named = `select *, ${checks.wanted} as wanted${taken.join('')} from stage_typed where not blank and not skip`
  return `select * from (
      select *, ${anyOf(wrong)} as bad_cell, ${anyOf(broken)} as bad_rule from (${named}) as named
    ) as judged where ${anyOf(['bad_cell', 'bad_rule', unknownTerritory, ...lookups.map(compileUnknown)])}`
}

// `territory` is what a row of a contract that names none leaves null.
const lostTerritory = "territory <> '' and territory not in (select id from territories)"
const unknownTerritory = "wanted <> '' and wanted not in (select id from territories)"

function compileUnknown({ column, as }: FoundLookup): string {
  return `${valueName(column)} is not null and ${quoteName(as)} is null`
}

function anyOf(tests: readonly string[]): string {
  return tests.length > 0 ? `(${tests.map((test) => `(${test})`).join(' or ')})` : 'false'
}

interface ProblemSql {
  /** Column, value, rule, what is accepted. */
  select: string
  test: string
}

/** Each thing that can be wrong with a row of `stage_bad`. */
function compileProblems(
  { binding: { contract }, lookups, compileBlame }: FileRows,
  checks: FileChecks,
): ProblemSql[] {
  const problem = (column: string, rule: string, accepted: Text, test: string): ProblemSql => {
    // A row about a person may have its columns shifted: a name where a sex should be.
    const personal =
      contract.participants || contract.columns.some(({ name, personal }) => name === column && personal)
    const value = personal ? "''" : `coalesce(${rawName(column)}, '')`
    const words = [rule, accepted.fr, accepted.en].map(quoteText)
    return { select: `${compileBlame(column)}, ${value}, ${words.join(', ')}`, test }
  }
  const { territory } = contract
  const rules = checks.rules.filter(({ rule }) => rule.severity === 'reject')
  return [
    ...checks.cells.flatMap(({ bound: { column, type }, missing, wrong }) => [
      problem(column.name, 'missing_value', missingValue, missing),
      problem(column.name, type.name, type.accepted, wrong),
    ]),
    ...rules.map(({ rule, fails }) =>
      problem(rule.columns[0], rule.id, rule.accepted, `not bad_cell and ${fails}`),
    ),
    ...(territory
      ? [problem(territory.columns[0], 'unknown_territory', knownTerritory, unknownTerritory)]
      : []),
    ...lookups.map((lookup) =>
      problem(lookup.column, `unknown_${lookup.column}`, listedIn(lookup), compileUnknown(lookup)),
    ),
  ]
}

const knownTerritory: Text = {
  fr: 'un territoire des tables de référence ou d’un fichier territories',
  en: 'a territory of the reference tables or of a territories file',
}

function listedIn({ table, missing }: FoundLookup): Text {
  if (missing) {
    return {
      fr: `une valeur du fichier ${table}\u202f; aucun fichier ${table} parmi les sources\u202f: il doit y être`,
      en: `a value of the ${table} file; no ${table} file among the sources: it must be there`,
    }
  }
  return { fr: `une valeur du fichier ${table}`, en: `a value of the ${table} file` }
}
