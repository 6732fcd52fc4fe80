import { compileClean } from '../../contracts/language/cell.ts'
import { type Checks, compileChecks, rawName, valueName } from '../../contracts/language/compileChecks.ts'
import type { Binding } from '../../contracts/language/header.ts'
import { quoteName } from '../../contracts/language/sql.ts'
import type { Engine, SqlParameters } from '../engine.ts'
import { compileStored } from '../warehouse/stored.ts'
import type { Segment } from './decode/survey.ts'
import type { FoundLookup } from './lookups.ts'
import { compilePersonalKind, personalPlaces } from './personalCells.ts'
import { cellName } from './stage.ts'
import { compileRepaired, fileRepairs } from './writeRepairs.ts'

/** The records of a file as a contract reads them. */
export interface FileRows {
  binding: Binding
  /** SQL of the records in the order of the file, cells `c0`…; a table where one record may make several rows. */
  records: string
  segments: readonly Segment[]
  /** Cells may have blanks around them. */
  padded: boolean
  lookups: readonly FoundLookup[]
  /** One record may make several rows: they carry the `rowid` of their record as `record`. */
  unpivoted: boolean
  /**
   * SQL from raw records to rows with cells `c0`…, `skip` (not for Vigie) and what `compileBlame` reads as
   * `blamed`: in the order of the records and one row each, unless `unpivoted`.
   */
  compileCells(raw: string): string
  /** SQL for the file's own name of a wrong column. */
  compileBlame(column: string): string
}

/**
 * Reads every record of a file in one pass into `stage.read`: what is kept of it, `blank`, `skip`, `suspect`
 * (something may be wrong: `checkSuspects` looks cell by cell), `warn<n>` for each rule that warns, `repair<n>` for
 * each code that may be mended and `personal<n>` for each cell in which a personal value could hide. `pads` make pseudonyms: no identifier enters the table.
 * No join: rows stay in the order of the file, which is how `rowid` says their lines.
 */
export async function readRows(engine: Engine, rows: FileRows, pads?: SqlParameters): Promise<void> {
  await engine.run(`create or replace table stage.read as ${compileRead(rows)}`, pads)
}

/** The name under which `stage.read` has the number of a row's record. */
export function recordName({ unpivoted }: FileRows): string {
  return unpivoted ? 'record' : 'rowid'
}

/** SQL of the records, numbered, as `compileCells` reads them. */
export function compileNumbered({ unpivoted, records }: FileRows): string {
  return unpivoted
    ? `(select rowid as record, * from ${records})`
    : `(select row_number() over () - 1 as record, * from ${records})`
}

/** The checks of a contract over the clean cells of a file, and the clean cells that no column knows. */
export function compileFileChecks({ binding, padded }: FileRows): Checks & { others: readonly string[] } {
  const cell = (index: number) => (padded ? compileClean(cellName(index)) : cellName(index))
  return {
    ...compileChecks(binding, cell),
    others: binding.unknown.map(({ index }, place) => `${cell(index)} as other${place}`),
  }
}

/** The names of the texts that say whether a row is blank: known and unknown columns that the file has. */
export function textNames({ bound, unknown }: Binding): { known: string[]; others: string[] } {
  return {
    known: bound.filter(({ index }) => index !== undefined).map(({ column }) => rawName(column.name)),
    others: unknown.map((_, place) => `other${place}`),
  }
}

// Each step is a projection of its own: the planner computes an expression once and hands it on.
function compileRead(rows: FileRows): string {
  const { binding, unpivoted } = rows
  const checks = compileFileChecks(rows)
  const { known, others } = textNames(binding)
  const values = binding.bound.filter(({ index }) => index !== undefined).map(({ column }) => column.name)
  const required = checks.cells.filter(({ bound }) => bound.column.required === 'filled')
  const personal = personalPlaces(binding)
  const record = unpivoted ? ['record'] : []
  const repairs = fileRepairs(binding)
  const mended = [...new Set(repairs.map(({ written }) => written))]

  const texts = `select ${[...record, 'skip', ...checks.raw, ...checks.others].join(', ')}
    from (${rows.compileCells(unpivoted ? compileNumbered(rows) : rows.records)}) as cells`
  const typed = `select ${[...record, 'skip', ...mended, ...checks.typed].join(', ')},
      ${countFilled(known)} as filled,
      ${[...known, ...others].map((name) => `${name} is null`).join(' and ')} as blank
      ${personal.map(({ text }, index) => `, ${compilePersonalKind(text)} as personal${index}`).join('')}
    from (${texts}) as texts`
  // What may be personal does not reach the table, even of a file about to be refused.
  const kept = personal.flatMap(({ value }, index) =>
    value ? [`case when personal${index} is null then ${value} end as ${value}`] : [],
  )
  const all = kept.length > 0 ? `* replace (${kept.join(', ')})` : '*'
  const named = `select ${all}, ${checks.wanted} as wanted,
      filled <> ${countFilled(values.map(valueName))}
      ${required.map(({ bound }) => `or ${valueName(bound.column.name)} is null`).join(' ')} as bad_cell
    from (${typed}) as typed`
  const rejected = checks.rules.filter(({ rule }) => rule.severity === 'reject').map(({ fails }) => fails)
  const warned = checks.rules.filter(({ rule }) => rule.severity === 'warn').map(({ fails }) => fails)
  const found = rows.lookups.map(({ as, taken }) => `, ${taken} as ${quoteName(as)}`)
  const judged = `select *${found.join('')},
      ${['bad_cell', ...rejected].map((test) => `(${test})`).join(' or ')} as odd
    from (${named}) as named`
  const unknown = rows.lookups.map(
    ({ column, as }) => ` or ${valueName(column)} is not null and ${quoteName(as)} is null`,
  )
  return `select ${[
    ...compileStored(binding.contract).flatMap(({ read }) =>
      Object.entries(read).map(([name, sql]) => `${sql} as ${quoteName(name)}`),
    ),
    ...record,
    ...['blank', 'skip', `not blank and not skip and (odd${unknown.join('')}) as suspect`],
    ...warned.map((fails, index) => `not blank and not skip and ${fails} as warn${index}`),
    ...personal.map((_, index) => `personal${index}`),
    ...repairs.map((repair, index) => `${compileRepaired(repair)} as repair${index}`),
  ].join(', ')} from (${judged}) as judged`
}

function countFilled(names: readonly string[]): string {
  return names.length > 0 ? names.map((name) => `cast(${name} is not null as integer)`).join(' + ') : '0'
}
