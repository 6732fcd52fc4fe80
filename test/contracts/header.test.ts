import { expect, test } from 'vitest'
import { actions } from '../../contracts/actions.ts'
import { contracts } from '../../contracts/contracts.ts'
import { enrolments } from '../../contracts/enrolments.ts'
import { fwbExits } from '../../contracts/fwbExits.ts'
import type { Contract } from '../../contracts/language/contract.ts'
import { bindHeader, normalizeHeader } from '../../contracts/language/header.ts'
import { participations } from '../../contracts/participations.ts'
import { checkRow } from './checkRow.ts'

test('headers match whatever their case, accents, spaces, quotes, BOM and camelCase', () => {
  const spellings = [
    'rentree_scolaire',
    'Rentrée scolaire',
    'rentreeScolaire',
    'RENTREE_SCOLAIRE',
    '"rentree scolaire"',
  ]
  for (const spelling of [...spellings, '\ufeffrentree\u00a0scolaire ', 'Rentrée scolaire*']) {
    expect(normalizeHeader(spelling)).toBe('rentree_scolaire')
  }
  expect(normalizeHeader('"code UAI"')).toBe('code_uai')
})

test('no two columns of a contract answer to one header', () => {
  for (const { columns, dataset } of contracts) {
    const names = columns.flatMap(({ name, aliases = [], aliasTypes = {} }) => [
      name,
      ...aliases,
      ...Object.keys(aliasTypes),
    ])
    expect([dataset, new Set(names.map(normalizeHeader)).size]).toEqual([dataset, names.length])
  }
})

test.each(contracts)('the titles of $dataset, in either language, bind every column', (contract) => {
  for (const language of ['fr', 'en'] as const) {
    const binding = bindHeader(
      contract,
      contract.columns.map(({ title }) => title[language]),
    )
    expect(binding.bound.map(({ index }) => index)).toEqual([...contract.columns.keys()])
    expect({ ...binding, contract: undefined, bound: undefined }).toMatchObject({
      missing: [],
      repeated: [],
      unknown: [],
      personal: [],
    })
  }
})

test('a year under session is the end year', () => {
  const row = { niveau: 'departement', code_territoire: '2', sexe: 'F', voie: 'lycee_gt', effectif: '10' }
  expect(checkRow(enrolments, { ...row, session: '2020' }).row?.rentree_scolaire).toBe('2019-2020')
  expect(checkRow(enrolments, { ...row, rentree_scolaire: '2019' }).row?.rentree_scolaire).toBe('2019-2020')
  // Nothing says which end of the year `annee` means.
  expect(checkRow(enrolments, { ...row, annee: '2019' }).problems[0]?.rule).toBe('school_year')
})

test('the names that publishers give to departments, académies, schools and school years', () => {
  const bind = (contract: Contract, header: string) =>
    bindHeader(contract, [header]).bound.find(({ index }) => index === 0)?.column.name
  for (const header of ['code_departement', 'departement_insee_3', 'codeDepartement', 'Code département']) {
    expect(bind(enrolments, header)).toBe('code_territoire')
  }
  expect(bind(enrolments, 'Libellé académie')).toBe('code_territoire')
  for (const header of ['numero_college', 'code UAI', "Etablissement d'accueil"]) {
    expect(bind(actions, header)).toBe('uai')
  }
  for (const header of ['Rentrée scolaire', 'millesime', 'session']) {
    expect(bind(fwbExits, header)).toBe('annee_scolaire')
  }
})

test('a column under its own name is that column, whatever stands beside it', () => {
  const binding = bindHeader(enrolments, ['session', 'rentree_scolaire', 'code_academie', 'Code département'])
  expect(binding.bound[0]).toMatchObject({ index: 1 })
  expect(binding.unknown).toEqual([{ header: 'session', index: 0 }])
  // Nothing says which of the two codes is the one of the row.
  expect(binding.repeated).toEqual(['Code département'])
})

test('says what is missing, repeated, unknown and personal', () => {
  const binding = bindHeader(participations, [
    'convention',
    'Convention',
    'id_participant',
    'nom',
    'E-mail',
    'couleur',
  ])
  expect(binding.repeated).toEqual(['Convention'])
  expect(binding.personal).toEqual(['nom', 'E-mail'])
  expect(binding.unknown.map(({ header }) => header)).toEqual(['nom', 'E-mail', 'couleur'])
  expect(binding.missing.map(({ name }) => name)).toContain('date_entree')
})

test('what Vigie added to rows to be corrected is passed over', () => {
  const binding = bindHeader(enrolments, ['sexe', 'vigie_ligne', 'Vigie_Ligne', 'vigie_texte', 'vigie'])
  expect(binding.unknown.map(({ header }) => header)).toEqual(['vigie'])
  expect(binding.repeated).toEqual([])
})

test('a name of a place is not personal outside files about persons', () => {
  expect(bindHeader(enrolments, ['nom', 'patronyme']).personal).toEqual([])
  expect(bindHeader(enrolments, ['prenom', 'INE', 'téléphone']).personal).toEqual([
    'prenom',
    'INE',
    'téléphone',
  ])
})
