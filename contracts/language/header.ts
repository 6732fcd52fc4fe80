import type { ColumnType } from './columnType.ts'
import type { Column, Contract } from './contract.ts'
import { isPersonalHeader } from './personal.ts'

/** What Vigie adds to the rows it sends back to be corrected; in a file that comes in they are passed over. */
export const correctionColumns = [
  ...(['vigie_ligne', 'vigie_colonne', 'vigie_regle'] as const),
  ...(['vigie_message_fr', 'vigie_message_en', 'vigie_texte'] as const),
] as const
export type CorrectionColumn = (typeof correctionColumns)[number]
const corrections: ReadonlySet<string> = new Set(correctionColumns)

/** Whether a header is one of `correctionColumns`. */
export function isCorrection(header: string): boolean {
  return corrections.has(normalizeHeader(header))
}

/** A contract column and where a file has it (`index` undefined: nowhere). */
export interface Bound {
  column: Column
  type: ColumnType
  index: number | undefined
  header: string
}

/** What a header says against a contract. */
export interface Binding {
  contract: Contract
  bound: readonly Bound[]
  /** Required columns that the file lacks. */
  missing: readonly Column[]
  /** Headers that name a column which another header already names. */
  repeated: readonly string[]
  /** Headers that no column knows: reported and ignored. */
  unknown: readonly { header: string; index: number }[]
  /** Headers that announce names, addresses, contact details or national identifiers: the file is refused. */
  personal: readonly string[]
}

/** Matches the cells of a header row with the columns of a contract. */
export function bindHeader(contract: Contract, cells: readonly string[]): Binding {
  const names = new Map<string, { column: Column; type: ColumnType }>()
  const name = (column: Column) => (spelling: [string, ColumnType]) =>
    names.set(normalizeHeader(spelling[0]), { column, type: spelling[1] })
  // Names and aliases are written last, so that they win over the title of another column.
  for (const column of contract.columns) titles(column).forEach(name(column))
  for (const column of contract.columns) spellings(column).forEach(name(column))
  const found = new Map<string, Bound>()
  const repeated: string[] = []
  const unknown: { header: string; index: number }[] = []
  const headers = new Set(cells.map(normalizeHeader))
  for (const [index, header] of cells.entries()) {
    if (isCorrection(header)) continue
    const name = normalizeHeader(header)
    const match = names.get(name)
    // A column under its own name is that column: one under another of its names beside it is something else.
    const other = match && name !== match.column.name && headers.has(match.column.name)
    if (!match || other) unknown.push({ header, index })
    else if (found.has(match.column.name)) repeated.push(header)
    else found.set(match.column.name, { ...match, index, header })
  }
  return {
    contract,
    bound: contract.columns.map((column) => found.get(column.name) ?? absent(column)),
    missing: contract.columns.filter((column) => column.required && !found.has(column.name)),
    repeated,
    unknown,
    personal: unknown
      .map(({ header }) => header)
      .filter((header) => isPersonalHeader(normalizeHeader(header), contract.participants ?? false)),
  }
}

/** `"Rentrée  scolaire"`, `rentreeScolaire` and `RENTREE_SCOLAIRE*` all become `rentree_scolaire`. */
export function normalizeHeader(header: string): string {
  return header
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
}

/** The titles that Vigie itself shows for a column: in its reports, templates and pages. */
function titles({ title, type }: Column): [string, ColumnType][] {
  return [title.fr, title.en].map((text) => [text, type])
}

function spellings({ name, type, aliases = [], aliasTypes = {} }: Column): [string, ColumnType][] {
  return [
    ...aliases.map((alias): [string, ColumnType] => [alias, type]),
    ...Object.entries(aliasTypes),
    [name, type],
  ]
}

function absent(column: Column): Bound {
  return { column, type: column.type, index: undefined, header: column.name }
}
