import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Engine, openEngine } from '../../../../etl/engine.ts'
import { readFindings } from '../../../../etl/screen/finding.ts'
import { ingest } from '../../../../etl/screen/ingest.ts'
import { writeOrigin } from '../../writeOrigin.ts'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let engine: Engine
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'))
  engine = await openEngine()
})
afterEach(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

type Files = Readonly<Record<string, readonly string[]>>

/** What is found in files given by dataset: `check: examples`, in order of name. */
async function findIn(
  files: Files,
  { note, types }: { note?: string; types?: readonly string[] } = {},
): Promise<string[]> {
  for (const [dataset, lines] of Object.entries(files)) {
    const leaf = join(folder, 'sources/p', dataset, '1')
    await mkdir(leaf, { recursive: true })
    await writeOrigin(leaf, { dataset, ...(note && { note }) })
    await writeFile(join(leaf, `${dataset}.csv`), `${lines.join('\n')}\n`)
  }
  const reference = join(folder, 'reference')
  await cp(join(import.meta.dirname, '../golden/reference'), reference, { recursive: true })
  if (types) await writeFile(join(reference, 'action_type_levels.csv'), `${types.join('\n')}\n`)
  const key = async () => Buffer.alloc(32, 1)
  await ingest(engine, { sources: join(folder, 'sources'), reference, key, rejectLimit: 1 })
  return (await readFindings(engine)).map(({ check, examples }) => `${check}: ${examples.join(' | ')}`).sort()
}

const operations = ['operation,intitule,pays,porteur', 'o,O,FR,P', 'other,O,FR,P']
const conventions = [
  'convention,operation,regles,periode_du,periode_au',
  'c,o,aucune,2019-01-01,2020-12-31',
  'd,other,aucune,2019-01-01,2020-12-31',
]
const actions = ['action,operation,niveau_intervention,type', 'a,o,1,autre', 'b,other,1,autre']
const stayHeader =
  'convention,id_participant,identifiant_type,action,sexe,date_naissance,niveau,code_territoire,date_entree,statut_emploi_entree,en_formation_entree,niveau_diplome,nomenclature'
const stay = (id: string, action: string, diploma: string, entry = '2019-10-15') =>
  `c,${id},local,${action},F,2003-05-01,departement,02,${entry},inactif,oui,${diploma}`

test('children of a department: bassins and PSAD are two ways to cut it, never added together', async () => {
  const territories = [
    'id,niveau,code,nom_fr,parent,valide_du,valide_au',
    'FR.B1,bassin,1,B1,FR.D02,,',
    'FR.B2,bassin,2,B2,FR.D02,,',
    // it ended before the lists were made: the two others are all the bassins there are
    'FR.B3,bassin,3,B3,FR.D02,2000-01-01,2015-08-31',
    'FR.P1,psad,1,P1,FR.D02,,',
    'FR.P2,psad,2,P2,FR.D02,,',
  ]
  const listed = (level: string, code: string, count: number) =>
    `2019-10-15,${level},${code},F,lycee_gt,${count}`
  const lists = [
    'date_extraction,niveau,code_territoire,sexe,voie,listes',
    listed('departement', '02', 30),
    ...[listed('bassin', '1', 10), listed('bassin', '2', 20)],
    ...[listed('psad', '1', 10), listed('psad', '2', 21)],
  ]
  const enrolled = (level: string, code: string, count: number) => `2019,${level},${code},F,lycee_gt,${count}`
  const enrolments = [
    'rentree_scolaire,niveau,code_territoire,sexe,voie,effectif',
    enrolled('departement', '02', 300),
    ...[enrolled('bassin', '1', 100), enrolled('bassin', '2', 199)],
    // one of the two PSAD is missing: nothing can be said of their sum
    enrolled('psad', '1', 5),
  ]
  expect(await findIn({ territories, siei_listings: lists, enrolments })).toEqual([
    'enrolments_children_sum: line 2: FR.D02 2019-2020, bassin 299 / 300',
    'siei_children_sum: line 2: FR.D02 2019-10-15, psad 31 / 30',
  ])
})

test('an action and a convention belong to the operation of the row', async () => {
  const targets = [
    'operation,convention,indicateur,unite,sens,cible_valeur,cible_date,version,date_decision',
    'o,c,participations_entered,nombre,hausse,12,2020-12-31,1,2019-01-01',
    'o,d,participations_entered,nombre,hausse,12,2020-12-31,1,2019-01-01',
    'o,none,participations_entered,nombre,hausse,12,2020-12-31,1,2019-01-01',
  ]
  const participations = [stayHeader, stay('p1', 'a', '3,fr_nouvelle'), stay('p2', 'b', '3,fr_nouvelle')]
  expect(await findIn({ operations, conventions, actions, targets, participations })).toEqual([
    'participations_action_of_operation: line 3: b',
    'targets_convention_exists: line 4: none',
    'targets_convention_of_operation: line 3: d',
  ])
})

test('an event needs a participation under its convention, a diploma its classification', async () => {
  const participations = [
    stayHeader,
    stay('p1', 'a', 'Niveau V bis,fr_ancienne'),
    stay('p2', 'a', 'V,fr_nouvelle'),
    stay('p3', 'a', ',fr_nouvelle'),
    stay('p4', 'none', '3,fr_nouvelle', '2021-01-01'),
  ]
  const exit_events = [
    'convention,id_participant,identifiant_type,date,evenement',
    'c,p1,local,2020-06-01,emploi',
    'c,p9,local,2020-06-01,emploi',
    // the person takes part under another convention
    'd,p1,local,2020-06-01,emploi',
  ]
  expect(await findIn({ operations, conventions, actions, participations, exit_events })).toEqual([
    'diploma_in_classification: line 3',
    'exit_events_participant_exists: line 3 | line 4',
    'participations_action_exists: line 5: none',
    'participations_date_entree_inside_operation: line 5: 2021-01-01',
    'participations_inside_convention: line 5',
  ])
})

const resources = ['operation,titre,genre,fonction', 'o,Vidéo,outil,', 'o,Coordination,contact,coordinatrice']

test('a contact of which origin.json says nothing', async () => {
  expect(await findIn({ operations, operation_resources: resources })).toEqual(['contacts_informed: line 3'])
})

test('a contact that origin.json says is a function, or a person informed of it', async () => {
  expect(
    await findIn({ operations, operation_resources: resources }, { note: 'fonctions seulement' }),
  ).toEqual([])
})

test('expenditure adds up to the budget, state by state', async () => {
  const budgeted = ['convention,operation,regles,budget', 'c,o,aucune,100']
  const spent = (date: string, state: string, amount: string) => `c,${date},personnel,${state},${amount}`
  const expenditures = [
    'convention,date,poste,etat,montant',
    ...[spent('2019-01-31', 'realisee', '60'), spent('2019-02-28', 'realisee', '41.50')],
    ...[
      spent('2019-01-31', 'payee', '100.00'),
      spent('2019-02-28', 'payee', '10'),
      spent('2019-03-31', 'payee', '-10'),
    ],
  ]
  expect(await findIn({ operations, conventions: budgeted, expenditures })).toEqual([
    'expenditure_within_convention_budget: c, realisee: 101.50 > 100.00',
  ])
})

test('a territory whose parent does not exist, whose dates are reversed', async () => {
  const territories = [
    'id,niveau,code,nom_fr,parent,valide_du,valide_au',
    'FR.B1,bassin,1,B1,FR.NONE,,',
    'FR.B2,bassin,2,B2,FR.D02,2020-01-01,2019-12-31',
    'FR.B3,bassin,3,B3,FR.B4,,',
    'FR.B4,bassin,4,B4,FR.B3,,',
  ]
  expect(await findIn({ territories })).toEqual([
    'territory_tree: FR.B1 → FR.NONE | FR.B3 → FR.B4 | FR.B4 → FR.B3',
  ])
  expect(await engine.all('select line, column_name, value, rule from reject')).toEqual([
    { line: 3, column_name: 'valide_au', value: '2019-12-31', rule: 'valide_au_not_before_valide_du' },
  ])
})

test('a condition that cannot be read is refused with its line and what is accepted', async () => {
  const specific_indicators = [
    'indicateur,operation,libelle_fr,condition',
    'IS1,o,Mineurs,age_entree < 18 et sexe = F',
    'IS2,o,Mineurs,age < dix-huit',
  ]
  expect(await findIn({ operations, specific_indicators })).toEqual([])
  expect(await engine.all('select line, column_name, value, rule, accepted_en from reject')).toEqual([
    expect.objectContaining({
      line: 3,
      column_name: 'condition',
      value: 'age < dix-huit',
      rule: 'condition',
    }),
  ])
})

test('a context variable is in one unit, over its periods and territories', async () => {
  const found = await findIn({
    context_values: [
      'variable,niveau,code_territoire,periode,valeur,unite,source',
      'taux_de_chomage,departement,02,2018,11.1,pourcent,INSEE',
      'taux_de_chomage,departement,60,2018,7.9,pourcent,INSEE',
      'taux_de_chomage,departement,02,2019,0.11,part,INSEE',
      'ips,departement,02,2019,94,indice,DEPP',
    ],
  })
  // « part » comes first in the alphabet, so the two others stand out
  expect(found).toContain(
    'context_unit_agrees: line 2: taux_de_chomage, pourcent | line 3: taux_de_chomage, pourcent',
  )
})

test('an action takes the level of its type, says its own, or is refused; an aim is one of its operation', async () => {
  const types = [
    'type,niveau_intervention,niveaux_possibles,nom_fr,nom_en',
    'competences_plus,2,2 3,C,C',
    'autre,,1 2 3 4,A,O',
  ]
  const operation_aims = ['operation,numero,intitule_fr', 'o,1,Aim']
  const levelled = [
    'action,operation,niveau_intervention,type,objectif_servi',
    'a,o,,competences_plus,1',
    'b,o,3,competences_plus,',
    'c,o,4,competences_plus,2',
    'd,o,,autre,',
    'e,o,1,autre,',
  ]
  expect(await findIn({ operations, operation_aims, actions: levelled }, { types })).toEqual([
    'action_level_known: line 5: autre',
    'action_level_possible: line 4: competences_plus 4',
    'actions_aim_exists: line 4: 2',
  ])
  const levels = await engine.all('select action, niveau_intervention as level from actions order by action')
  expect(levels.map(({ level }) => level)).toEqual(['2', '3', '4', null, '1'])
})
