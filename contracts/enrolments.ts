import { type Contract, column } from './language/contract.ts'
import { schoolYearAliases, sector, sexColumn, territoryColumns, track } from './values/columns.ts'
import { count } from './values/count.ts'
import { byLevelAndCode } from './values/place.ts'
import { schoolYear } from './values/schoolYear.ts'

/** Pupils and apprentices of second-degree education. */
export const enrolments: Contract = {
  dataset: 'enrolments',
  title: { fr: 'Effectifs', en: 'Enrolments' },
  grain: {
    fr: 'une ligne par année scolaire, territoire, sexe et voie',
    en: 'one row per school year, territory, sex and track',
  },
  columns: [
    column('rentree_scolaire', schoolYear('start'), 'Rentrée scolaire', 'School year', {
      required: 'filled',
      aliases: ['rentree'],
      aliasTypes: schoolYearAliases,
    }),
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
}
