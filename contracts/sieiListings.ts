import { type Contract, column } from './language/contract.ts'
import { atMost, sumsTo, togetherAtMost } from './language/rules.ts'
import { codes } from './values/codeList.ts'
import { sector, sexColumn, territoryColumns, track } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { byLevelAndCode } from './values/place.ts'

const parts = [
  ['non_contactes', 'Non contactés', 'Not contacted'],
  ['injoignables', 'Injoignables', 'Could not be reached'],
  ['refus', 'Refus', 'Refused'],
  ['hors_champ', 'Hors champ', 'Out of scope'],
  ['sans_solution', 'Sans solution', 'Without a solution'],
  ['accompagnes', 'Accompagnés', 'In care'],
  ['formation_scolaire', 'Retour en formation scolaire', 'Back at school'],
  ['apprentissage', 'Apprentissage', 'Apprenticeship'],
  ['formation_professionnelle', 'Formation professionnelle', 'Vocational training'],
  ['service_civique', 'Service civique', 'Civic service'],
  ['ecole_2e_chance', 'École de la deuxième chance', 'Second-chance school'],
  ['mission_locale', 'Mission locale', 'Local youth employment agency'],
  ['emploi', 'Emploi', 'Job'],
] as const
export type SieiPart = (typeof parts)[number][0]

/** The columns that add up to `listes`. */
export const sieiParts: readonly SieiPart[] = parts.map(([name]) => name)

const solutions = sieiParts.slice(sieiParts.indexOf('formation_scolaire'))

/** Lists of young people to be contacted: a stock at the date of extraction, never added up over dates. */
export const sieiListings: Contract = {
  dataset: 'siei_listings',
  title: { fr: 'Repérages SIEI', en: 'SIEI listings' },
  grain: {
    fr: 'une ligne par date d’extraction, territoire, sexe, voie et tranche d’âge',
    en: 'one row per extraction date, territory, sex, track and age band',
  },
  confidential: true,
  columns: [
    column('date_extraction', date, 'Date d’extraction', 'Extraction date', { required: 'filled' }),
    ...territoryColumns('filled'),
    sexColumn('filled'),
    column('voie', track, 'Voie', 'Track', { required: 'filled' }),
    column('secteur', sector, 'Secteur', 'Sector'),
    column('tranche_age', codes('age_band', '16-17', '18-20', '21-25'), 'Tranche d’âge', 'Age band'),
    column('listes', count, 'Jeunes listés', 'Young people listed', { required: 'filled' }),
    ...parts.map(([name, fr, en]) => column(name, count, fr, en)),
  ],
  territory: byLevelAndCode,
  rules: [
    ...sieiParts.map((part) => atMost(part, 'listes')),
    // What is taken off a list leaves none of its counts below zero, and no share above one.
    togetherAtMost(['non_contactes', 'injoignables'], 'listes'),
    togetherAtMost(['hors_champ', ...solutions], 'listes'),
    sumsTo(sieiParts, 'listes'),
  ],
  key: ['date_extraction', 'territory', 'sexe', 'voie', 'secteur', 'tranche_age'],
  example: {
    date_extraction: '2020-10-15',
    niveau: 'departement',
    code_territoire: '80',
    sexe: 'F',
    voie: 'lycee_gt',
    secteur: 'public',
    tranche_age: '16-17',
    listes: '25',
    non_contactes: '3',
    injoignables: '2',
    refus: '1',
    hors_champ: '2',
    sans_solution: '4',
    accompagnes: '3',
    formation_scolaire: '3',
    apprentissage: '2',
    formation_professionnelle: '1',
    service_civique: '1',
    ecole_2e_chance: '1',
    mission_locale: '1',
    emploi: '1',
  },
}
