import type { ColumnType } from '../../contracts/language/columnType.ts'
import { type Contract, rulesOf } from '../../contracts/language/contract.ts'
import type { Text } from '../../contracts/language/text.ts'
import { writtenKey } from '../../contracts/language/writtenKey.ts'
import type { Check } from './check.ts'

/** What refuses a row before its cells are read. */
const malformed: Readonly<Record<string, Text>> = {
  cells: {
    fr: 'ligne qui n’a pas autant de cases que l’en-tête',
    en: 'row without as many cells as the header',
  },
  quote: { fr: 'texte après un guillemet fermant', en: 'text after a closing quote' },
  nul: { fr: 'octet nul dans la ligne', en: 'NUL byte in the row' },
  long: { fr: 'cellule ou ligne trop longue', en: 'cell or row too long' },
}

/** The checks of each row of a dataset, as its contract declares them. */
export function rowChecksOf(contract: Contract): Check[] {
  const { columns, key, territory, lookups = [] } = contract
  const filled = columns.filter(({ required }) => required === 'filled').map(({ name }) => name)
  return [
    ...Object.entries(malformed).map(([id, title]) => reject(id, title, [], 'malformed_row')),
    ...(filled.length > 0
      ? [
          reject(
            'missing_value',
            { fr: 'case vide dans une colonne à remplir', en: 'blank cell in a column to be filled' },
            filled,
            'missing_value',
          ),
        ]
      : []),
    ...typeChecks(contract),
    ...rulesOf(contract).map(
      ({ id, severity, columns, accepted }): Check =>
        severity === 'reject'
          ? reject(id, refused(accepted), columns, 'row_rule')
          : {
              id,
              stage: 'rows',
              severity: 'warning',
              columns,
              explanation: 'row_rule_warning',
              title: { fr: `attendu\u202f: ${accepted.fr}`, en: `expected: ${accepted.en}` },
            },
    ),
    ...(territory
      ? [
          reject(
            'unknown_territory',
            { fr: 'territoire inconnu', en: 'unknown territory' },
            territory.columns,
            'unknown_territory',
          ),
        ]
      : []),
    ...lookups.map(({ column, table }) =>
      reject(
        `unknown_${column}`,
        { fr: `valeur absente du fichier ${table}`, en: `value absent from the ${table} file` },
        [column],
        'unknown_reference',
      ),
    ),
    ...(key.length > 0
      ? [
          reject(
            'duplicate_key',
            { fr: 'ligne en double', en: 'row given twice' },
            writtenKey(contract),
            'duplicate_key',
          ),
        ]
      : []),
  ]
}

/** One check per kind of cell: the columns of one kind are held to the same words. */
function typeChecks({ columns }: Contract): Check[] {
  const kinds = new Map<string, { type: ColumnType; names: Set<string> }>()
  for (const { name, type, aliasTypes = {} } of columns) {
    for (const one of [type, ...Object.values(aliasTypes)]) {
      const kind = kinds.get(one.name) ?? { type: one, names: new Set() }
      kinds.set(one.name, { ...kind, names: kind.names.add(name) })
    }
  }
  return [...kinds].map(([id, { type, names }]) =>
    reject(id, refused(type.accepted), [...names], 'cell_value'),
  )
}

function refused({ fr, en }: Text): Text {
  return { fr: `valeur refusée\u202f; accepté\u202f: ${fr}`, en: `value refused; accepted: ${en}` }
}

function reject(id: string, title: Text, columns: readonly string[], explanation: string): Check {
  return { id, stage: 'rows', severity: 'reject', title, columns, explanation }
}
