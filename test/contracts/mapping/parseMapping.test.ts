import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContract } from '../../../contracts/contracts.ts'
import { parseMapping } from '../../../contracts/mapping/parseMapping.ts'
import { planMapping } from '../../../contracts/mapping/planMapping.ts'
import { formatMappingProblem } from '../../../contracts/mapping/problem.ts'

const columns = {
  rentree_scolaire: { from: 'Année' },
  niveau: { constant: 'departement' },
  code_territoire: { from: 'Code' },
  sexe: { from: 'Sexe', values: { Filles: 'F', Garçons: 'M' } },
  voie: { constant: 'lycee_gt' },
  effectif: { from: 'Élèves' },
}
const right = { version: 1, dataset: 'enrolments', columns }
const { effectif: _, rentree_scolaire: __, ...fixed } = columns

const person = {
  convention: { from: 'Dossier' },
  id_participant: { from: 'Numéro' },
  identifiant_type: { constant: 'local' },
  action: { constant: 'a1' },
  sexe: { from: 'Sexe' },
  date_naissance: { from: 'Naissance' },
  niveau: { constant: 'departement' },
  code_territoire: { from: 'Département' },
  date_entree: { from: 'Entrée' },
  statut_emploi_entree: { from: 'Situation' },
  en_formation_entree: { from: 'Scolarisé' },
  niveau_diplome: { from: 'Diplôme' },
  nomenclature: { constant: 'fr_ancienne' },
}

// What is wrong → where, what stands there, what is accepted.
test.each([
  ['text that is no JSON', '{', [/^mapping\.json; accepted: a JSON object$/]],
  ['unknown version', { ...right, version: 2 }, [/^version: 2; accepted: 1$/]],
  [
    'another dataset',
    { ...right, dataset: 'siei_listings' },
    [/^dataset: siei_listings; accepted: enrolments$/],
  ],
  ['unknown part', { ...right, sheet: 'Feuille 1' }, [/^sheet: Feuille 1; accepted: an object with version/]],
  [
    'unknown part of a column',
    { ...right, columns: { ...columns, sexe: { form: 'Sexe' } } },
    [/^columns\.sexe\.form: Sexe; accepted: an object with from/],
  ],
  [
    'a constant that is no text',
    { ...right, columns: { ...columns, rentree_scolaire: { constant: 2019 } } },
    [/^columns\.rentree_scolaire\.constant: 2019; accepted: a text in quotes$/],
  ],
  [
    'a header that is no text',
    { ...right, columns: { ...columns, sexe: { from: 3 } } },
    [/^columns\.sexe\.from: 3; accepted: a header of the file, or a list of headers$/],
  ],
  [
    'neither from nor constant',
    { ...right, columns: { ...columns, sexe: {} } },
    [/^columns\.sexe: \{\}; accepted: either from or constant$/],
  ],
  [
    'a constant with values',
    { ...right, columns: { ...columns, voie: { constant: 'lycee_gt', values: { a: 'autre' } } } },
    [/^columns\.voie: .*; accepted: a constant alone$/],
  ],
  [
    'unknown canonical column',
    { ...right, columns: { ...columns, effectfs: { from: 'Élèves' } } },
    [/^columns\.effectfs: effectfs; accepted: effectif\? \(rentree_scolaire, niveau/],
  ],
  [
    'two provenances for one column',
    { ...right, columns: { ...columns, nombre_d_eleves: { from: 'Autres' } } },
    [/^columns\.nombre_d_eleves: nombre_d_eleves; accepted: one provenance/],
  ],
  [
    'required columns left out',
    { ...right, columns: fixed },
    [
      /^columns; accepted: rentree_scolaire, by from or constant: the contract requires it$/,
      /^columns; accepted: effectif, by from or constant/,
    ],
  ],
  [
    'a constant that the type does not accept',
    { ...right, columns: { ...columns, niveau: { constant: 'canton' } } },
    [/^columns\.niveau\.constant: canton; accepted: pays, region/],
  ],
  [
    'a value that the type does not accept',
    { ...right, columns: { ...columns, sexe: { from: 'Sexe', values: { Filles: 'girl' } } } },
    [/^columns\.sexe\.values\.Filles: girl; accepted: F, M, X$/],
  ],
  [
    'two values for one label',
    { ...right, columns: { ...columns, sexe: { from: 'Sexe', values: { fille: 'F', 'FILLE ': 'M' } } } },
    [/^columns\.sexe\.values\.FILLE : M; accepted: one value per label/],
  ],
  [
    'a value for a blank cell: missing is never zero',
    { ...right, columns: { ...columns, effectif: { from: 'Élèves', values: { ' ': '0' } } } },
    [/^columns\.effectif\.values\. : 0; accepted: what is written/],
  ],
  [
    'a point left open',
    { ...right, columns: { ...columns, voie: { todo: 'which track?' } } },
    [/^columns\.voie\.todo: which track\?; accepted: a decision: complete it, then take todo out$/],
  ],
  [
    'a line left out for no reason',
    { ...right, skip: [{ column: 'Code' }] },
    [/^skip\.0: .*; accepted: equals or startsWith with texts that are not blank, or blank$/],
  ],
  [
    'wide columns that stand for nothing',
    { ...right, columns: fixed, unpivot: { into: 'effectif', columns: { '2019': {} } } },
    [
      /rentree_scolaire, by from/,
      /^unpivot\.columns: .*; accepted: at least one header and what it stands for$/,
    ],
  ],
  [
    'wide columns that stand for one key twice',
    {
      ...right,
      columns: fixed,
      unpivot: {
        into: 'effectif',
        columns: { a: { rentree_scolaire: '2019' }, b: { rentree_scolaire: '2019-2020' } },
      },
    },
    [/^unpivot\.columns\.b: .*; accepted: other values than a: one row per rentree_scolaire/],
  ],
  [
    'a wide column that stands for a value not accepted',
    {
      ...right,
      columns: fixed,
      unpivot: { into: 'effectif', columns: { 'Rentrée 2019': { rentree_scolaire: 'R 2019' } } },
    },
    [/^unpivot\.columns\.Rentrée 2019\.rentree_scolaire: R 2019; accepted: a school year/],
  ],
])('%s', (_, mapping, expected) => {
  const found = problems('enrolments', mapping)
  expect(found).toHaveLength(expected.length)
  for (const [index, message] of expected.entries()) expect(found[index]).toMatch(message)
})

test('what is right is read', () => {
  expect(problems('enrolments', right)).toEqual([])
  expect(problems('participations', { version: 1, dataset: 'participations', columns: person })).toEqual([])
})

test('personal columns come from the file, and from columns that give nothing else', () => {
  const of = (changes: object) =>
    problems('participations', { version: 1, dataset: 'participations', columns: { ...person, ...changes } })
  expect(of({ id_participant: { constant: 'x' } })).toEqual([
    'columns.id_participant; accepted: personal data come from the file: from alone',
  ])
  expect(of({ date_naissance: { from: 'Naissance', values: { inconnue: null } } })).toHaveLength(1)
  expect(of({ action: { from: 'numero' } })).toEqual([
    'columns.action.from: numero; accepted: a column that does not also give personal data',
  ])
})

test('any JSON, and any change of a right mapping, is read or refused in words', () => {
  const parts: fc.Arbitrary<object> = fc.record(
    Object.fromEntries(
      [...Object.keys(right), 'unpivot', 'skip', 'ignore'].map((key) => [
        key,
        fc.oneof(fc.constant((right as Record<string, unknown>)[key]), fc.jsonValue()),
      ]),
    ),
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), parts), (mapping) => {
      for (const message of problems('enrolments', mapping)) expect(message).toMatch(/; accepted: ./s)
    }),
    { numRuns: 300 },
  )
})

const contract = findContract('enrolments')

test.each([
  [
    'Année,Code,Sex,Élèves',
    'columns.sexe.from: Sexe; accepted: Sex? (headers of the file: Année, Code, Sex, Élèves)',
  ],
  ['Année,Code,Élèves', 'columns.sexe.from: Sexe; accepted: a header of the file: Année, Code, Élèves'],
  [
    'Année,Code,SEXE,sexe,Élèves',
    'columns.sexe.from: Sexe; accepted: a header that stands there once (here 2 times)',
  ],
])('a header that is not in the file: %s', (header, expected) => {
  const read = contract && parseMapping(JSON.stringify(right), contract)
  if (!contract || !read || 'problems' in read) throw new Error('mapping refused')
  const { problems: found } = planMapping(read.mapping, contract, header.split(','))
  expect(found.map((problem) => formatMappingProblem(problem).en)).toEqual([expected])
})

function problems(dataset: string, mapping: unknown): string[] {
  const held = findContract(dataset)
  if (!held) throw new Error(dataset)
  const read = parseMapping(typeof mapping === 'string' ? mapping : JSON.stringify(mapping), held)
  return 'problems' in read ? read.problems.map((problem) => formatMappingProblem(problem).en) : []
}
