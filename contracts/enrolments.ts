import { type Contract, column } from './language/contract.ts'
import { schoolYearColumn, sector, sexColumn, territoryColumns, track } from './values/columns.ts'
import { count } from './values/count.ts'
import { byLevelAndCode } from './values/place.ts'

/** Pupils and apprentices of second-degree education. */
export const enrolments: Contract = {
  dataset: 'enrolments',
  title: { fr: 'Effectifs', en: 'Enrolments' },
  grain: {
    fr: 'une ligne par année scolaire, territoire, sexe et voie',
    en: 'one row per school year, territory, sex and track',
  },
  columns: [
    schoolYearColumn('rentree_scolaire', 'Rentrée scolaire'),
    ...territoryColumns('filled'),
    sexColumn('filled'),
    column('voie', track, 'Voie', 'Track', { required: 'filled' }),
    column('secteur', sector, 'Secteur', 'Sector'),
    column('effectif', count, 'Effectif', 'Enrolment', {
      required: 'filled',
      aliases: ['effectifs', 'nombre_d_eleves', 'nombre_eleves', 'nombre_eleves_total'],
    }),
  ],
  territory: byLevelAndCode,
  key: ['rentree_scolaire', 'territory', 'sexe', 'voie', 'secteur'],
  example: {
    rentree_scolaire: '2019-2020',
    niveau: 'departement',
    code_territoire: '80',
    sexe: 'F',
    voie: 'lycee_gt',
    secteur: 'public',
    effectif: '4321',
  },
}
