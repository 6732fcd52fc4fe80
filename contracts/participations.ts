import { type Column, type Contract, column, type Lookup } from './language/contract.ts'
import { notBefore, rule } from './language/rules.ts'
import { compileAge, parseAge } from './values/age.ts'
import { codeList, codes } from './values/codeList.ts'
import { schoolColumns, sexColumn, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'
import { yesNo } from './values/yesNo.ts'

export const identifierType = codes('identifier_type', 'ine', 'local')

const employment = codeList('employment', {
  emploi: ['en emploi'],
  chomage: ['au chômage'],
  inactif: ['inactive'],
})
const nomenclature = codes('nomenclature', 'fr_ancienne', 'fr_nouvelle', 'fwb', 'cite')
const need = codes('need', 'allophone', 'handicap', 'sous_main_de_justice', 'aucun')
const exitReason = codes('exit_reason', 'terme', 'abandon', 'exclusion', 'demenagement', 'autre')
const exitSituation = codes(
  'exit_situation',
  ...['maintien_scolarite', 'retour_formation', 'apprentissage', 'formation_professionnelle', 'emploi'],
  ...['service_civique', 'mission_locale', 'sans_solution', 'inconnue'],
)

/** Only its pseudonym is kept, under one purpose per operation and type of identifier. */
export const idParticipant: Column = column('id_participant', identifier, 'Identifiant', 'Identifier', {
  required: 'filled',
  personal: true,
  stored: [{ name: 'participant', sqlType: 'VARCHAR', compileSql: 'pseudonym' }],
})

/** The convention must be known: its operation is part of the pseudonym's purpose. */
export const operationOfConvention: Lookup = {
  column: 'convention',
  table: 'conventions',
  key: 'convention',
  take: 'operation',
  as: 'operation',
}

/** One stay of one person under one convention. */
export const participations: Contract = {
  dataset: 'participations',
  title: { fr: 'Participations', en: 'Participations' },
  grain: {
    fr: 'une ligne par séjour d’une personne sous une convention',
    en: 'one row per stay of a person under an agreement',
  },
  participants: true,
  confidential: true,
  columns: [
    column('convention', identifier, 'Convention', 'Agreement', { required: 'filled' }),
    idParticipant,
    column('identifiant_type', identifierType, 'Type d’identifiant', 'Type of identifier', {
      required: 'column',
    }),
    column('reference_locale', identifier, 'Référence locale', 'Local reference', {
      personal: true,
      stored: [],
    }),
    column('action', identifier, 'Action', 'Action', { required: 'column' }),
    sexColumn('column'),
    column('date_naissance', date, 'Date de naissance', 'Date of birth', {
      required: 'column',
      personal: true,
      stored: [
        {
          name: 'age_entree',
          sqlType: 'INTEGER',
          compileSql: (name) => compileAge(name('date_naissance'), name('date_entree')),
        },
      ],
    }),
    ...territoryColumns('column'),
    ...schoolColumns(),
    column('date_entree', date, 'Date d’entrée', 'Date of entry', { required: 'filled' }),
    column('statut_emploi_entree', employment, 'Situation à l’entrée', 'Employment at entry', {
      required: 'column',
    }),
    column('duree_chomage_mois', count, 'Durée de chômage (mois)', 'Months of unemployment'),
    column('en_formation_entree', yesNo, 'En formation à l’entrée', 'In education at entry', {
      required: 'column',
    }),
    column('niveau_diplome', identifier, 'Niveau de diplôme', 'Level of diploma', { required: 'column' }),
    column('nomenclature', nomenclature, 'Nomenclature du diplôme', 'Classification of the diploma', {
      required: 'column',
    }),
    sensitive('menage_sans_emploi', 'Ménage sans emploi', 'Jobless household'),
    sensitive('menage_enfants', 'Ménage avec enfants à charge', 'Household with dependent children'),
    sensitive('parent_isole', 'Parent isolé', 'Single adult with children'),
    sensitive('handicap', 'Handicap', 'Disability'),
    sensitive('nationalite_pays_tiers', 'Nationalité d’un pays tiers', 'Third-country national'),
    sensitive('origine_etrangere', 'Origine étrangère', 'Foreign background'),
    sensitive('minorite', 'Minorité', 'Minority'),
    sensitive('autre_desavantage', 'Autre désavantage', 'Other disadvantage'),
    sensitive('sans_logement', 'Sans logement', 'Homeless or housing exclusion'),
    column('zone_rurale', yesNo, 'Zone rurale', 'Rural area'),
    column('besoin_particulier', need, 'Besoin particulier', 'Special need', { sensitive: true }),
    column('date_questionnaire', date, 'Date du questionnaire', 'Date of the questionnaire'),
    column('date_sortie', date, 'Date de sortie', 'Date of exit'),
    column('motif_sortie', exitReason, 'Motif de sortie', 'Reason of exit'),
    column('situation_sortie', exitSituation, 'Situation à la sortie', 'Situation on exit'),
    column('recherche_emploi_sortie', yesNo, 'Recherche d’emploi à la sortie', 'Job searching on exit'),
    column('en_formation_sortie', yesNo, 'En formation à la sortie', 'In education on exit'),
    column('qualification_sortie', yesNo, 'Qualification à la sortie', 'Qualification on exit'),
    column('statut_emploi_sortie', employment, 'Situation d’emploi à la sortie', 'Employment on exit'),
    column('date_saisie_sortie', date, 'Date de saisie de la sortie', 'Date the exit was keyed'),
    column('reinscrit_rentree_suivante', yesNo, 'Réinscrit à la rentrée suivante', 'Enrolled next September'),
    column('statut_emploi_6m', employment, 'Situation d’emploi à 6 mois', 'Employment at 6 months'),
    column('situation_amelioree_6m', yesNo, 'Situation améliorée à 6 mois', 'Improved at 6 months'),
    column('date_releve_6m', date, 'Date du relevé à 6 mois', 'Date of the 6-month reading'),
  ],
  territory: byLevelAndCode,
  lookups: [operationOfConvention],
  rules: [
    notBefore('date_sortie', 'date_entree'),
    rule(
      'age_at_entry',
      'reject',
      ['date_naissance', 'date_entree'],
      { fr: 'un âge à l’entrée de 6 à 99 ans', en: 'an age at entry from 6 to 99' },
      {
        holds: (row) => {
          const age = parseAge(row.date_naissance, row.date_entree)
          return age === undefined || (age >= 6 && age <= 99)
        },
        compileSql: (name) => `${compileAge(name('date_naissance'), name('date_entree'))} between 6 and 99`,
      },
    ),
  ],
  key: ['convention', 'participant', 'date_entree'],
  example: {
    convention: '201900001',
    id_participant: 'P-0001',
    identifiant_type: 'local',
    action: 'exemple-relais',
    sexe: 'F',
    date_naissance: '2003-05-12',
    niveau: 'departement',
    code_territoire: '80',
    uai: '0802004U',
    date_entree: '2019-10-01',
    statut_emploi_entree: 'inactif',
    en_formation_entree: 'oui',
    niveau_diplome: '2',
    nomenclature: 'fr_nouvelle',
    menage_sans_emploi: 'non',
    menage_enfants: 'non',
    parent_isole: 'non',
    handicap: 'non',
    nationalite_pays_tiers: 'non',
    origine_etrangere: 'refus',
    autre_desavantage: 'non',
    sans_logement: 'non',
    zone_rurale: 'non',
    besoin_particulier: 'aucun',
    date_questionnaire: '2019-10-01',
    date_sortie: '2020-06-30',
    motif_sortie: 'terme',
    situation_sortie: 'maintien_scolarite',
    recherche_emploi_sortie: 'non',
    en_formation_sortie: 'oui',
    qualification_sortie: 'non',
    statut_emploi_sortie: 'inactif',
    date_saisie_sortie: '2020-07-10',
    reinscrit_rentree_suivante: 'oui',
    statut_emploi_6m: 'inactif',
    situation_amelioree_6m: 'oui',
    date_releve_6m: '2020-12-31',
  },
}

function sensitive(name: string, fr: string, en: string): Column {
  return column(name, yesNo, fr, en, { sensitive: true })
}
