import { valueName } from './compileChecks.ts'
import type { SqlColumn } from './contract.ts'
import type { Binding } from './header.ts'
import type { Text } from './text.ts'

/** A certain repair of one column of a file, as SQL over the cells and typed values of its rows. */
export interface RepairSql {
  column: string
  repair: string
  title: Text
  /** True where an accepted cell was mended; null or false elsewhere. */
  test: string
  /** The cell as written, and the code kept of it. */
  written: string
  kept: string
}

/**
 * Every repair that a contract can make under a header. `cell` gives the SQL of the clean cell at an index,
 * `value` that of a typed value; the caller counts only rows that it accepts.
 */
export function compileRepairs(
  { contract, bound }: Binding,
  cell: (index: number) => string,
  value: SqlColumn = valueName,
): RepairSql[] {
  const present = bound.flatMap(({ column, type, index }) =>
    index === undefined ? [] : [{ name: column.name, type, written: cell(index) }],
  )
  const ofTypes = present.flatMap(({ name, type, written }) =>
    (type.repairs ?? []).map(({ id, title, compileSql }) => ({
      ...{ column: name, repair: id, title, written },
      test: `${value(name)} is not null and ${compileSql(written)}`,
      kept: `cast(${value(name)} as varchar)`,
    })),
  )
  const ofTerritories = (contract.territory?.repairs ?? []).flatMap(({ id, title, column, compileSql }) => {
    const written = present.find(({ name }) => name === column)?.written
    if (written === undefined) return []
    return [{ column, repair: id, title, written, ...compileSql(written, value) }]
  })
  return [...ofTypes, ...ofTerritories]
}
