import { expect, test } from 'vitest'
import type { Mapping } from '../../../contracts/mapping/mapping.ts'
import { readHeader } from '../../../etl/screen/readHeader.ts'

const mapping: Mapping = {
  version: 1,
  dataset: 'enrolments',
  columns: {
    niveau: { constant: 'departement' },
    code_territoire: { from: 'Code dépt' },
    sexe: { from: 'Sexe' },
    voie: { from: ['Filière', 'Voie'] },
  },
  unpivot: {
    into: 'effectif',
    columns: { '2016': { rentree_scolaire: '2016' }, '2017': { rentree_scolaire: '2017' } },
  },
  skip: [{ column: 'Département', startsWith: ['Total'] }],
}

const fit = (cells: readonly string[]) => readHeader('enrolments', cells, mapping).fit

test('the header of a file is the row that holds what its mapping names', () => {
  const header = ['CODE DEPT', 'Département', 'Sexe', 'Filière', 'Voie', '2016', '2017', 'Note']
  expect(fit(header)).toBe(Number.POSITIVE_INFINITY)
  expect(fit(['2', 'Aisne', 'F', 'lycee_gt', '', '12', '13', ''])).toBe(0)
})

test('a header with a slip still fits better than a line of text', () => {
  expect(fit(['Effectifs de 2016', 'Sexe'])).toBe(1)
  expect(fit(['Code', 'Département', 'Sexe', 'Filière', 'Voie', '2016', '2017'])).toBe(6)
})
