import { cleanCell } from '../language/cell.ts'
import type { Contract } from '../language/contract.ts'
import { type Binding, bindHeader } from '../language/header.ts'
import { findNearest } from '../language/nearest.ts'
import { checkColumn, checkPersonal } from './checkColumns.ts'
import { checkUnpivot } from './checkUnpivot.ts'
import { findBound } from './checkValue.ts'
import { canonicalHeader, type Mapping } from './mapping.ts'
import { type MappingProblem, mappingProblem } from './problem.ts'

/** What is wrong with a mapping whatever the file: against itself and against the contract of its dataset. */
export function checkMapping(mapping: Mapping, contract: Contract): MappingProblem[] {
  const { dataset } = contract
  if (mapping.dataset !== dataset) return [mappingProblem(['dataset'], mapping.dataset, dataset, dataset)]
  const open = findOpen(mapping)
  if (open.length > 0) return open
  const names = canonicalHeader(mapping)
  const binding = bindHeader(contract, names)
  const boundOf = (name: string) => findBound(binding, names, name)
  return [
    ...checkNames(mapping, binding, names),
    ...Object.entries(mapping.columns).flatMap(([name, column]) => checkColumn(name, column, boundOf(name))),
    ...checkPersonal(mapping, boundOf),
    ...checkUnpivot(mapping, contract, boundOf),
    ...checkSkips(mapping),
  ]
}

function findOpen({ columns, unpivot }: Mapping): MappingProblem[] {
  const open = (path: string[], todo: string | undefined) =>
    todo === undefined
      ? []
      : [
          mappingProblem(
            [...path, 'todo'],
            todo,
            'une décision\u202f: compléter, puis retirer todo',
            'a decision: complete it, then take todo out',
          ),
        ]
  return [
    ...Object.entries(columns).flatMap(([name, { todo }]) => open(['columns', name], todo)),
    ...open(['unpivot'], unpivot?.todo),
  ]
}

/** Every name is of the contract, once, and none that the contract requires is left out. */
function checkNames(mapping: Mapping, binding: Binding, names: readonly string[]): MappingProblem[] {
  const known = binding.contract.columns.map(({ name }) => name)
  const pathOf = (name: string) =>
    Object.hasOwn(mapping.columns, name) ? ['columns', name] : ['unpivot', name]
  // An alias beside the name of its column is not bound to it: that is the same column twice.
  const headers = binding.unknown.map(({ header }) => header)
  const aliases = headers.filter((name) => bindHeader(binding.contract, [name]).unknown.length === 0)
  const strangers = headers.filter((name) => !aliases.includes(name))
  const unknown = strangers.map((header) => {
    const nearest = findNearest(header, known)
    const list = known.join(', ')
    return mappingProblem(
      pathOf(header),
      header,
      nearest ? `${nearest}\u202f? (${list})` : list,
      nearest ? `${nearest}? (${list})` : list,
    )
  })
  const repeated = [...binding.repeated, ...aliases].map((name) =>
    mappingProblem(
      pathOf(name),
      name,
      'une seule provenance par colonne du contrat',
      'one provenance per contract column',
    ),
  )
  const missing = binding.missing.map(({ name }) =>
    mappingProblem(
      ['columns'],
      '',
      `${name}, par from ou constant\u202f: le contrat l’exige`,
      `${name}, by from or constant: the contract requires it`,
    ),
  )
  return names.length === 0 ? missing.slice(0, 1) : [...unknown, ...repeated, ...missing]
}

function checkSkips({ skip = [] }: Mapping): MappingProblem[] {
  return skip.flatMap((test, index) => {
    const texts = [...(test.equals ?? []), ...(test.startsWith ?? [])]
    const holds = test.blank || (texts.length > 0 && texts.every((text) => cleanCell(text) !== ''))
    if (holds) return []
    return [
      mappingProblem(
        ['skip', index],
        test,
        'equals ou startsWith avec des textes non vides, ou blank',
        'equals or startsWith with texts that are not blank, or blank',
      ),
    ]
  })
}
