import type { ColumnType, Repair, SqlType, Value } from './columnType.ts'
import type { Text } from './text.ts'

export type Row = Readonly<Record<string, Value>>

/** Gives the SQL name of a column's typed value. */
export type SqlColumn = (name: string) => string

/** What is accepted where a cell must be filled. */
export const missingValue: Text = { fr: 'une valeur', en: 'a value' }

export interface Column {
  name: string
  type: ColumnType
  title: Text
  description?: Text
  /** `column`: must be in the header; `filled`: and every cell has a value. */
  required?: 'column' | 'filled'
  /** Other headers under which publishers write it, beyond case, accents, spaces and camelCase. */
  aliases?: readonly string[]
  /** Headers under which the cells read differently: `session 2020` is the school year 2019-2020. */
  aliasTypes?: Readonly<Record<string, ColumnType>>
  /** Its values never show in a report or a log; `stored` says what is kept of it. */
  personal?: boolean
  /** Never a public breakdown. */
  sensitive?: boolean
  /** What the warehouse keeps of it; by default the typed value under the same name, which a personal column may not. */
  stored?: readonly StoredColumn[]
}

export interface StoredColumn {
  name: string
  sqlType: SqlType
  /** `pseudonym` is computed by the pipeline, which holds the key. */
  compileSql: ((column: SqlColumn) => string) | 'pseudonym'
}

export interface Rule {
  id: string
  /** `reject`: the row is refused; `warn`: it loads and is counted. */
  severity: 'reject' | 'warn'
  /** What the rule reads; the first is blamed. */
  columns: readonly [string, ...string[]]
  accepted: Text
  /** False when the row breaks the rule; true when a value it needs is missing. */
  holds(row: Row): boolean
  /** SQL for `holds`; null counts as true. */
  compileSql(column: SqlColumn): string
}

/** How a row names its territory. */
export interface TerritoryReading {
  columns: readonly [string, ...string[]]
  /** What is mended in a code, where that takes its level to know. */
  repairs?: readonly TerritoryRepair[]
  /** The Vigie id, '' when what is written cannot be one, null when nothing is written. */
  id(row: Row): string | null
  compileSql(column: SqlColumn): string
}

/** A certain repair of a code whose kind another column says. */
export interface TerritoryRepair extends Omit<Repair, 'compileSql'> {
  column: string
  /** SQL over the cell as written and typed values: whether it was mended, and the code kept. */
  compileSql(written: string, column: SqlColumn): { test: string; kept: string }
}

/** A table whose key a column must hold, and what is copied from it. */
export interface Lookup {
  column: string
  table: string
  key: string
  take: string
  as: string
}

/** What a file of one dataset may contain. */
export interface Contract {
  dataset: string
  title: Text
  /** One row per… */
  grain: Text
  columns: readonly Column[]
  /** What is unique; `territory` stands for the columns that name it. Empty: nothing is. */
  key: readonly string[]
  /** One row that every check accepts, by column; the examples of all contracts go together. */
  example: Readonly<Record<string, string>>
  rules?: readonly Rule[]
  territory?: TerritoryReading
  lookups?: readonly Lookup[]
  /** One row is about one person: only pseudonyms are kept, and any unknown column is suspect. */
  participants?: boolean
  /** Its rows are persons, or count persons in difficulty: what a check says of its files stays private. */
  confidential?: boolean
}

type Options = Omit<Column, 'name' | 'type' | 'title'>

/** A column of a contract: `column('effectif', count, 'Effectif', 'Enrolment', { required: 'filled' })`. */
export function column(
  name: string,
  type: ColumnType,
  fr: string,
  en: string,
  options: Options = {},
): Column {
  return { name, type, title: { fr, en }, ...options }
}

export const territoryRuleId = 'territory_code'

/** The rules of a contract, the reading of its territory among them. */
export function rulesOf(contract: Contract): readonly Rule[] {
  if (!contract.territory) return contract.rules ?? []
  return [territoryRule(contract.territory), ...(contract.rules ?? [])]
}

function territoryRule(territory: TerritoryReading): Rule {
  return {
    id: territoryRuleId,
    severity: 'reject',
    columns: territory.columns,
    accepted: {
      fr: 'un niveau et un code qui vont ensemble\u202f: departement 02, academie 20, region 32, pays FR, zone 9, nuts FRE2',
      en: 'a level and a code that go together: departement 02, academie 20, region 32, pays FR, zone 9, nuts FRE2',
    },
    holds: (row) => territory.id(row) !== '',
    compileSql: (name) => `(${territory.compileSql(name)}) <> ''`,
  }
}
