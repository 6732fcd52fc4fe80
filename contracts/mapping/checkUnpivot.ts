import { cleanCell } from '../language/cell.ts'
import type { Contract } from '../language/contract.ts'
import type { Bound } from '../language/header.ts'
import { writtenKey } from '../language/writtenKey.ts'
import { checkValue } from './checkValue.ts'
import { type Mapping, unpivotNames } from './mapping.ts'
import { type MappingProblem, mappingProblem } from './problem.ts'

/** What is wrong with the wide columns: each stands for accepted values, and no two for the same ones. */
export function checkUnpivot(
  { unpivot }: Mapping,
  contract: Contract,
  boundOf: (name: string) => Bound | undefined,
): MappingProblem[] {
  if (!unpivot) return []
  const names = unpivotNames(unpivot)
  const wide = Object.entries(unpivot.columns)
  if (names.length === 0) {
    return [
      mappingProblem(
        ['unpivot', 'columns'],
        unpivot.columns,
        'au moins un en-tête et ce dont il tient lieu',
        'at least one header and what it stands for',
      ),
    ]
  }
  const uneven = wide.filter(([, values]) => Object.keys(values).length < names.length)
  return [
    ...[...names, unpivot.into]
      .filter((name) => boundOf(name)?.column.personal)
      .map((name) =>
        mappingProblem(
          ['unpivot'],
          name,
          'une colonne sans données personnelles',
          'a column without personal data',
        ),
      ),
    ...uneven.map(([header, values]) =>
      mappingProblem(['unpivot', 'columns', header], values, `${names.join(', ')}`, `${names.join(', ')}`),
    ),
    ...wide.flatMap(([header, values]) =>
      Object.entries(values).flatMap(([name, text]) => {
        const bound = boundOf(name)
        return bound ? checkValue(['unpivot', 'columns', header, name], text, bound) : []
      }),
    ),
    ...checkDistinct(wide, contract, boundOf),
  ]
}

/** Two wide columns that stand for the same key would give one line two rows with that key. */
function checkDistinct(
  wide: readonly (readonly [string, Readonly<Record<string, string>>])[],
  contract: Contract,
  boundOf: (name: string) => Bound | undefined,
): MappingProblem[] {
  if (contract.key.length === 0) return []
  const key = writtenKey(contract)
  const seen = new Map<string, string>()
  return wide.flatMap(([header, values]) => {
    const typed = Object.entries(values).flatMap(([name, text]) => {
      const bound = boundOf(name)
      if (!bound || !key.includes(bound.column.name)) return []
      const { data = text } = bound.type.zod.safeParse(cleanCell(text))
      return [`${bound.column.name}=${data}`]
    })
    const id = typed.sort().join(' ')
    const other = seen.get(id)
    seen.set(id, header)
    if (other === undefined) return []
    return [
      mappingProblem(
        ['unpivot', 'columns', header],
        values,
        `d’autres valeurs que ${other}\u202f: une seule ligne par ${key.join(', ')}`,
        `other values than ${other}: one row per ${key.join(', ')}`,
      ),
    ]
  })
}
