import { compileClean } from '../../contracts/language/cell.ts'
import { missingValue } from '../../contracts/language/checkRow.ts'
import { type Checks, compileChecks, rawName, valueName } from '../../contracts/language/compileChecks.ts'
import type { Binding } from '../../contracts/language/header.ts'
import { quoteName, quoteText } from '../../contracts/language/sql.ts'
import type { Text } from '../../contracts/language/text.ts'
import type { Engine } from '../engine.ts'
import type { Segment } from './decode/survey.ts'
import type { FileName } from './fileFindings.ts'
import { cellName, compileLines } from './stage.ts'

/** The rows of a staged file as a contract reads them. */
export interface StagedRows {
  binding: Binding
  segments: readonly Segment[]
  /** Cells may have blanks around them. */
  padded: boolean
  /**
   * SQL from a table of raw records to rows with `record`, cells `c0`…, `skip` (not for Vigie) and
   * what `compileBlame` reads as `blamed`.
   */
  compileCells(raw: string): string
  /** SQL for the file's own name of a wrong column. */
  compileBlame(column: string): string
}

/** Types and checks every row into `stage_row`, and writes what is wrong with the bad ones into `reject`. */
export async function checkRows(
  engine: Engine,
  rows: StagedRows,
  { source, file }: Pick<FileName, 'source' | 'file'>,
): Promise<void> {
  const cell = (index: number) => (rows.padded ? compileClean(cellName(index)) : cellName(index))
  const checks = compileChecks(rows.binding, cell)
  const others = rows.binding.unknown.map(({ index }, place) => `${cell(index)} as other${place}`)
  // Two steps: in one, the planner would copy each typed expression into every test that reads it.
  await engine.run(`create or replace temp table stage_typed as ${compileTyped(rows, checks, others)}`)
  await engine.run('drop table stage_raw')
  await engine.run(`create or replace temp table stage_row as ${compileChecked(rows, checks)}`)
  await engine.run('create or replace temp table stage_bad as select * from stage_row where bad')
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

/** Rows with their cells as texts (`raw_…`) and as values (`v_…`); blank: no cell, known or not, has a text. */
function compileTyped(rows: StagedRows, checks: Checks, others: readonly string[]): string {
  const { binding, segments, compileCells } = rows
  const cells = compileLines(compileCells('(select rowid as record, * from stage_raw)'), segments)
  const raw = `select record, line, skip, blamed, ${[...checks.raw, ...others].join(', ')} from (${cells}) as cells`
  const texts = [
    ...binding.bound.filter(({ index }) => index !== undefined).map(({ column }) => rawName(column.name)),
    ...others.map((_, place) => `other${place}`),
  ]
  const blank = texts.map((name) => `${name} is null`).join(' and ')
  return `select *, ${blank} as blank, ${checks.typed.join(', ')} from (${raw}) as cells`
}

/** Typed rows with their territory and lookups, and whether anything is wrong with them. */
function compileChecked({ binding: { contract } }: StagedRows, checks: Checks): string {
  const lookups = contract.lookups ?? []
  const wrong = checks.cells.map(({ bad }) => bad)
  const broken = checks.rules.filter(({ rule }) => rule.severity === 'reject').map(({ fails }) => fails)
  const named = `select *, ${checks.wanted} as wanted from stage_typed`
  const checked = `select *, ${anyOf(wrong)} as bad_cell, ${anyOf(broken)} as bad_rule from (${named}) as named`
  const joins = [
    ...(contract.territory
      ? ['left join (select distinct id from territories) as place on place.id = checked.wanted']
      : []),
    ...lookups.map(
      ({ column, table, key, take }, index) =>
        `left join (${compileLookup(table, key, take)}) as lookup${index}
          on lookup${index}.found = checked.${valueName(column)}`,
    ),
  ]
  const found = [
    ...(contract.territory ? ['place.id as territory'] : []),
    ...lookups.map(({ as }, index) => `lookup${index}.taken as ${quoteName(as)}`),
  ]
  const unknown = [
    ...(contract.territory ? [unknownTerritory] : []),
    ...lookups.map(({ column, as }) => unknownLookup(column, as)),
  ]
  return `select *, not blank and not skip and (bad_cell or bad_rule or ${anyOf(unknown)}) as bad
    from (select ${['checked.*', ...found].join(', ')} from (${checked}) as checked ${joins.join(' ')}) as joined`
}

// One row per key even where two sources give it, which is a finding of its own: a join never adds rows.
function compileLookup(table: string, key: string, take: string): string {
  return `select ${quoteName(key)} as found, min(${quoteName(take)}) as taken
    from ${quoteName(table)} group by ${quoteName(key)}`
}

function anyOf(tests: readonly string[]): string {
  return tests.length > 0 ? `(${tests.map((test) => `(${test})`).join(' or ')})` : 'false'
}

const unknownTerritory = "coalesce(wanted, '') <> '' and territory is null"

function unknownLookup(column: string, as: string): string {
  return `${valueName(column)} is not null and ${quoteName(as)} is null`
}

interface ProblemSql {
  /** Column, value, rule, what is accepted. */
  select: string
  test: string
}

/** Each thing that can be wrong with a row of `stage_bad`. */
function compileProblems({ binding: { contract }, compileBlame }: StagedRows, checks: Checks): ProblemSql[] {
  const problem = (column: string, rule: string, accepted: Text, test: string): ProblemSql => {
    const personal = contract.columns.some(({ name, personal }) => name === column && personal)
    const value = personal ? "''" : `coalesce(${rawName(column)}, '')`
    const words = [rule, accepted.fr, accepted.en].map(quoteText)
    return { select: `${compileBlame(column)}, ${value}, ${words.join(', ')}`, test }
  }
  const { territory, lookups = [] } = contract
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
    ...lookups.map(({ column, table, as }) =>
      problem(column, `unknown_${column}`, listedIn(table), unknownLookup(column, as)),
    ),
  ]
}

const knownTerritory: Text = {
  fr: 'un territoire des tables de référence ou d’un fichier territories',
  en: 'a territory of the reference tables or of a territories file',
}

function listedIn(table: string): Text {
  return { fr: `une valeur du fichier ${table}`, en: `a value of the ${table} file` }
}
