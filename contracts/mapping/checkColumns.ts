import { cleanCell, foldLabel } from '../language/cell.ts'
import { type Bound, normalizeHeader } from '../language/header.ts'
import { checkValue } from './checkValue.ts'
import { headersOf, type MappedColumn, type Mapping } from './mapping.ts'
import { type MappingProblem, mappingProblem } from './problem.ts'

/** What is wrong with the provenance of one contract column. */
export function checkColumn(name: string, column: MappedColumn, bound: Bound | undefined): MappingProblem[] {
  const path = ['columns', name]
  const { from, constant, prefix, values } = column
  if ((from === undefined) === (constant === undefined)) {
    return [mappingProblem(path, column, 'soit from, soit constant', 'either from or constant')]
  }
  if (constant !== undefined && (prefix !== undefined || values !== undefined)) {
    return [mappingProblem(path, column, 'une constante seule', 'a constant alone')]
  }
  if (!bound) return []
  const targets = Object.entries(values ?? {}).flatMap(([label, target]) =>
    target === null ? [] : checkValue([...path, 'values', label], target, bound),
  )
  return [
    ...(constant === undefined ? [] : checkValue([...path, 'constant'], constant, bound)),
    ...targets,
    ...checkLabels(path, values),
  ]
}

function checkLabels(path: readonly string[], values: MappedColumn['values']): MappingProblem[] {
  const seen = new Map<string, string | null>()
  return Object.entries(values ?? {}).flatMap(([label, target]) => {
    const folded = foldLabel(cleanCell(label))
    const other = seen.get(folded)
    seen.set(folded, target)
    if (folded === '') {
      return [
        mappingProblem(
          [...path, 'values', label],
          target,
          'ce qui est écrit\u202f: une cellule vide reste sans valeur',
          'what is written: a blank cell stays without a value',
        ),
      ]
    }
    if (other === undefined || other === target) return []
    return [
      mappingProblem(
        [...path, 'values', label],
        target,
        'une seule valeur par libellé (casse, accents et espaces ne comptent pas)',
        'one value per label (case, accents and spaces do not matter)',
      ),
    ]
  })
}

/** What becomes a pseudonym or an age comes from the file, and goes nowhere else. */
export function checkPersonal(
  { columns, unpivot }: Mapping,
  boundOf: (name: string) => Bound | undefined,
): MappingProblem[] {
  const entries = Object.entries(columns).map(([name, column]) => ({
    name,
    column,
    personal: boundOf(name)?.column.personal === true,
  }))
  const personal = entries.filter((entry) => entry.personal)
  const theirs = new Set(personal.flatMap(({ column }) => headersOf(column)).map(normalizeHeader))
  const elsewhere = [
    ...entries
      .filter((entry) => !entry.personal)
      .map(({ name, column }) => ({ name, headers: headersOf(column) })),
    { name: 'unpivot', headers: Object.keys(unpivot?.columns ?? {}) },
  ]
  return [
    ...personal
      .filter(({ column }) => column.constant !== undefined || column.values || column.prefix !== undefined)
      .map(({ name }) =>
        mappingProblem(
          ['columns', name],
          '',
          'une donnée personnelle vient du fichier\u202f: from seul',
          'personal data come from the file: from alone',
        ),
      ),
    ...elsewhere.flatMap(({ name, headers }) =>
      headers
        .filter((header) => theirs.has(normalizeHeader(header)))
        .map((header) =>
          mappingProblem(
            name === 'unpivot' ? ['unpivot', 'columns'] : ['columns', name, 'from'],
            header,
            'une colonne qui ne sert pas aussi à une donnée personnelle',
            'a column that does not also give personal data',
          ),
        ),
    ),
  ]
}
