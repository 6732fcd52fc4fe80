import { codesOf } from './columnType.ts'
import type { Column, Contract } from './contract.ts'
import type { Text } from './text.ts'

/** The name of the sheet of a template that is no data. */
export const dictionarySheet: Text = { fr: 'Dictionnaire', en: 'Dictionary' }

/** A header and the one example row of a dataset: as it stands, a file that loads. */
export function compileTemplate({ columns, example }: Contract): { header: string[]; row: string[] } {
  return {
    header: columns.map(({ name }) => name),
    row: columns.map(({ name }) => example[name] ?? ''),
  }
}

/** What a cell may look like: that of the example row, then the spellings of its type, if some are known. */
export function findExamples({ example }: Contract, { name, type }: Column): string[] {
  const spellings = anyText.includes(type.name) ? [] : type.examples
  return [...new Set([...(example[name] ? [example[name]] : []), ...spellings])]
}

const anyText = ['identifier', 'text']

/** What kind of value a column takes, in words. */
export function describeKind(column: Column): Text {
  if (codesOf(column.type)) return { fr: 'code d’une liste', en: 'code from a list' }
  return kinds[column.type.schema.type] ?? kinds.string
}

const kinds: Readonly<Record<string, Text>> & { string: Text } = {
  string: { fr: 'texte', en: 'text' },
  integer: { fr: 'nombre entier', en: 'whole number' },
  number: { fr: 'nombre', en: 'number' },
  date: { fr: 'date', en: 'date' },
}
