import { missingValue } from '../contracts/language/checkRow.ts'
import { type Checks, compileChecks, rawName, valueName } from '../contracts/language/compileChecks.ts'
import type { Binding } from '../contracts/language/header.ts'
import { quoteName, quoteText } from '../contracts/language/sql.ts'
import type { Text } from '../contracts/language/text.ts'
import type { Segment } from './decode/survey.ts'
import type { Engine } from './engine.ts'
import { cellName, compileLines } from './stage.ts'

/** The rows of a staged file as a contract reads them. */
export interface StagedRows {
  binding: Binding
  segments: readonly Segment[]
  /**
   * SQL from a table of raw records to rows with `record`, cells `c0`…, `blank`, `skip` (not for Vigie) and
   * `blamed` (the file's own name of a wrong column, or null).
   */
  compileCells(raw: string): string
}

interface FileName {
  source: string
  file: string
}

/** Types and checks every row into `stage_row`, and writes what is wrong with the bad ones into `reject`. */
export async function checkRows(engine: Engine, rows: StagedRows, { source, file }: FileName): Promise<void> {
  const checks = compileChecks(rows.binding, cellName)
  const { contract } = rows.binding
  const kept = [
    ...['record', 'line', 'blank', 'skip', 'bad'],
    ...contract.columns.map(({ name }) => valueName(name)),
    ...(contract.lookups ?? []).map(({ as }) => quoteName(as)),
    ...(contract.territory ? ['territory'] : []),
  ]
  const all = '(select rowid as record, * from stage_raw)'
  await engine.run(
    `create or replace temp table stage_row as select ${kept.join(', ')} from (${compileRows(rows, checks, all)})`,
  )
  // Only bad rows are read a second time, to say what is wrong with them.
  const bad =
    '(select rowid as record, * from stage_raw where rowid in (select record from stage_row where bad))'
  await engine.run(
    `create or replace temp table stage_bad as select * from (${compileRows(rows, checks, bad)}) where bad`,
  )
  for (const problem of compileProblems(rows, checks)) {
    await engine.run(`insert into reject select $1, $2, line, ${problem}`, [source, file])
  }
}

/** Rows with their typed values, territory and lookups, and whether anything is wrong. */
function compileRows({ binding, segments, compileCells }: StagedRows, checks: Checks, raw: string): string {
  const { contract } = binding
  const lookups = contract.lookups ?? []
  const cells = `select record, blank, skip, blamed, ${checks.raw.join(', ')} from (${compileCells(raw)}) as cells`
  const typed = `select *, ${checks.typed.join(', ')} from (${cells}) as cells`
  const wrong = checks.cells.flatMap((cell) => [cell.missing, cell.wrong]).filter((test) => test !== 'false')
  const wanted = contract.territory?.compileSql(valueName) ?? 'cast(null as varchar)'
  const checked = `select *, (${wanted}) as wanted,
    ${wrong.length > 0 ? wrong.map((test) => `(${test})`).join(' or ') : 'false'} as bad_cell from (${typed}) as typed`
  const broken = checks.rules.filter(({ rule }) => rule.severity === 'reject').map(({ fails }) => fails)
  const unknown = [
    ...(contract.territory ? [unknownTerritory] : []),
    ...lookups.map(({ column, as }) => unknownLookup(column, as)),
  ]
  const bad = [
    'bad_cell',
    ...broken.map((fails) => `(not bad_cell and ${fails})`),
    ...unknown.map((test) => `(${test})`),
  ]
  const joins = lookups.map(
    ({ column, table, key }, index) =>
      `left join ${quoteName(table)} as lookup${index} on lookup${index}.${quoteName(key)} = checked.${valueName(column)}`,
  )
  const found = lookups.map(({ take, as }, index) => `lookup${index}.${quoteName(take)} as ${quoteName(as)}`)
  const territory = contract.territory ? ['place.id as territory'] : []
  const placed = contract.territory ? ['left join territories as place on place.id = checked.wanted'] : []
  const joined = `select ${['checked.*', ...territory, ...found].join(', ')}
    from (${checked}) as checked ${[...placed, ...joins].join(' ')}`
  return compileLines(
    `select *, not blank and not skip and (${bad.join(' or ')}) as bad from (${joined}) as joined`,
    segments,
  )
}

const unknownTerritory = "wanted <> '' and territory is null"

function unknownLookup(column: string, as: string): string {
  return `${valueName(column)} is not null and ${quoteName(as)} is null`
}

/** One select over `stage_bad` for each thing that can be wrong: column, value, rule, what is accepted. */
function compileProblems({ binding }: StagedRows, checks: Checks): string[] {
  const { contract } = binding
  const problem = (column: string, rule: string, accepted: Text, test: string) => {
    const personal = contract.columns.some(({ name, personal }) => name === column && personal)
    const value = personal ? "''" : `coalesce(${rawName(column)}, '')`
    const words = [rule, accepted.fr, accepted.en].map(quoteText)
    return `coalesce(blamed, ${quoteText(column)}), ${value}, ${words.join(', ')} from stage_bad where ${test}`
  }
  return [
    ...checks.cells.flatMap(({ bound: { column, type }, missing, wrong }) => [
      problem(column.name, 'missing_value', missingValue, missing),
      problem(column.name, type.name, type.accepted, wrong),
    ]),
    ...checks.rules
      .filter(({ rule }) => rule.severity === 'reject')
      .map(({ rule, fails }) =>
        problem(rule.columns[0], rule.id, rule.accepted, `not bad_cell and ${fails}`),
      ),
    ...(contract.territory
      ? [problem(contract.territory.columns[0], 'unknown_territory', knownTerritory, unknownTerritory)]
      : []),
    ...(contract.lookups ?? []).map(({ column, table, as }) =>
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
