import { expect, test } from 'vitest'
import { compileTable } from '../../contracts/language/compileTable.ts'
import { bindHeader } from '../../contracts/language/header.ts'
import { participations } from '../../contracts/participations.ts'
import { sieiListings } from '../../contracts/sieiListings.ts'

test.each(['Prénom élève', 'N° INE', 'Adresse postale', 'Téléphone 1', 'Nom du responsable', 'Nom'])(
  'a header that holds a personal word refuses a file about persons: %s',
  (header) => expect(bindHeader(participations, [header]).personal).toEqual([header]),
)

test.each(['Nom de l’établissement', 'Adresse du collège', 'Commentaire'])(
  'a header of a place does not: %s',
  (header) => expect(bindHeader(participations, [header]).personal).toEqual([]),
)

test('elsewhere a name or an address is that of a school, a first name never is', () => {
  expect(bindHeader(sieiListings, ['Nom', 'Adresse', 'Prénom 1']).personal).toEqual(['Prénom 1'])
})

test('nothing is kept of a local reference', () => {
  expect(compileTable(participations)).not.toContain('reference_locale')
})

test('a personal column must say what is kept of it', () => {
  const [bare] = participations.columns.filter(({ name }) => name === 'reference_locale')
  const column = { ...bare, stored: undefined } as (typeof participations.columns)[number]
  expect(() => compileTable({ ...participations, columns: [column] })).toThrow(
    'participations.reference_locale: personal',
  )
})
