import type { Contract, StoredColumn } from './contract.ts'
import { quoteName } from './sql.ts'

/** What every table says about where a row comes from. */
const provenance: readonly (readonly [string, string])[] = [
  ['source', 'VARCHAR'],
  ['file', 'VARCHAR'],
  ['line', 'BIGINT'],
  ['synthetic', 'BOOLEAN'],
]

/**
 * The columns that the warehouse keeps of a contract, before provenance.
 * @throws when a personal column does not say what is kept of it
 */
export function storedColumns(contract: Contract): readonly StoredColumn[] {
  const bare = contract.columns.find(({ personal, stored }) => personal && !stored)
  if (bare) throw new Error(`${contract.dataset}.${bare.name}: personal; must say what is stored of it`)
  return [
    ...contract.columns.flatMap(
      ({ name, type, stored }) =>
        stored ?? [
          { name, sqlType: type.sqlType, compileSql: (column: (name: string) => string) => column(name) },
        ],
    ),
    ...(contract.lookups ?? []).map(
      ({ as }): StoredColumn => ({ name: as, sqlType: 'VARCHAR', compileSql: () => quoteName(as) }),
    ),
    ...(contract.territory
      ? [{ name: 'territory', sqlType: 'VARCHAR' as const, compileSql: () => quoteName('territory') }]
      : []),
  ]
}

/** SQL that creates the table of a dataset. */
export function compileTable(contract: Contract): string {
  const columns = [
    ...storedColumns(contract).map(({ name, sqlType }) => [name, sqlType] as const),
    ...(contract.territory ? [] : [['territory', 'VARCHAR'] as const]),
    ...provenance,
  ]
  const definitions = columns.map(([name, sqlType]) => `${quoteName(name)} ${sqlType}`)
  return `create table ${quoteName(contract.dataset)} (${definitions.join(', ')})`
}
