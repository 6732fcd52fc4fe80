import { type Rule, rulesOf, type SqlColumn, territoryRuleId } from './contract.ts'
import type { Binding, Bound } from './header.ts'
import { compileIsMarker } from './markers.ts'
import { quoteName } from './sql.ts'

/** SQL over the raw cells of a file; `raw_<column>` and `v_<column>` are the names it gives and reads. */
export interface Checks {
  /** `<cell> as "raw_x"`: blank is null. */
  raw: readonly string[]
  /** `<typed value> as "v_x"`: null when blank, a marker or wrong. */
  typed: readonly string[]
  cells: readonly CellCheck[]
  /** The territory a row names, to be called `wanted`: '' when what it writes cannot be one. */
  wanted: string
  /** Read `wanted` and the typed values. */
  rules: readonly { rule: Rule; fails: string }[]
}

interface CellCheck {
  bound: Bound
  /** True when either is. Only here does speed matter: a case reads the marker of the rows left over, no more. */
  bad: string
  /** True when the cell is blank and must not be. */
  missing: string
  /** True when the cell has a text that is not accepted. */
  wrong: string
}

export const rawName = (column: string) => quoteName(`raw_${column}`)
export const valueName: SqlColumn = (column) => quoteName(`v_${column}`)

/** The checks of a contract under a given header; `cell` gives the SQL of the clean cell at an index. */
export function compileChecks({ contract, bound }: Binding, cell: (index: number) => string): Checks {
  return {
    raw: bound.map(({ column, index }) => {
      const text = index === undefined ? 'cast(null as varchar)' : cell(index)
      return `${text} as ${rawName(column.name)}`
    }),
    typed: bound.map(({ column, type }) => {
      const { value } = type.compileSql(rawName(column.name))
      return `cast(${value} as ${type.sqlType}) as ${valueName(column.name)}`
    }),
    cells: bound.filter(({ index }) => index !== undefined).map(compileCell),
    wanted: contract.territory?.compileSql(valueName) ?? 'cast(null as varchar)',
    rules: rulesOf(contract).map((rule) => ({ rule, fails: compileFails(rule) })),
  }
}

function compileFails(rule: Rule): string {
  if (rule.id === territoryRuleId) return "coalesce(wanted, '-') = ''"
  return `not coalesce(${rule.compileSql(valueName)}, true)`
}

function compileCell(bound: Bound): CellCheck {
  const { column } = bound
  const [raw, value] = [rawName(column.name), valueName(column.name)]
  const filled = column.required === 'filled'
  const unread = `${raw} is not null and ${value} is null`
  const marker = compileIsMarker(raw)
  return {
    bound,
    bad: filled ? `${value} is null` : `case when ${unread} then not (${marker}) else false end`,
    missing: filled ? `${raw} is null` : 'false',
    wrong: filled ? unread : `${unread} and not (${marker})`,
  }
}
