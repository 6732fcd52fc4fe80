import { valueName } from './compileChecks.ts'
import type { Binding } from './header.ts'

/** A certain repair of one column of a file, as SQL over the cells and typed values of its rows. */
export interface RepairSql {
  column: string
  repair: string
  /** True where an accepted cell was mended; null or false elsewhere. */
  test: string
  /** The cell as written, and the code kept of it. */
  written: string
  kept: string
}

/**
 * Every repair that a contract can make under a header. `cell` gives the SQL of the clean cell at an index; the
 * caller counts only rows that it accepts.
 */
export function compileRepairs({ contract, bound }: Binding, cell: (index: number) => string): RepairSql[] {
  const present = bound.flatMap(({ column, type, index }) =>
    index === undefined ? [] : [{ name: column.name, type, written: cell(index) }],
  )
  const ofTypes = present.flatMap(({ name, type, written }) =>
    (type.repairs ?? []).map(({ id, compileSql }) => ({
      column: name,
      repair: id,
      written,
      test: `${valueName(name)} is not null and ${compileSql(written)}`,
      kept: `cast(${valueName(name)} as varchar)`,
    })),
  )
  const ofTerritories = (contract.territory?.repairs ?? []).flatMap(({ id, column, compileSql }) => {
    const written = present.find(({ name }) => name === column)?.written
    if (written === undefined) return []
    return [{ column, repair: id, written, ...compileSql(written, valueName) }]
  })
  return [...ofTypes, ...ofTerritories]
}
