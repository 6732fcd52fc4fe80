import { type Contract, column } from './language/contract.ts'
import { atMost } from './language/rules.ts'
import { codes } from './values/codeList.ts'
import { schoolYearColumn, sexColumn } from './values/columns.ts'
import { count } from './values/count.ts'
import { fwbZone } from './values/fwbZone.ts'
import { byZone } from './values/place.ts'

/** Pupils of the third to fifth secondary years who are not enrolled the year after, by zone of home. */
export const fwbExits: Contract = {
  dataset: 'fwb_exits',
  title: { fr: 'Sorties prématurées (FWB)', en: 'Premature exits (FWB)' },
  grain: {
    fr: 'une ligne par année scolaire, zone de domicile, sexe et tranche d’âge',
    en: 'one row per school year, zone of home, sex and age band',
  },
  confidential: true,
  columns: [
    schoolYearColumn('annee_scolaire', 'Année scolaire'),
    column('zone', fwbZone, 'Zone de domicile', 'Zone of home', { required: 'filled' }),
    sexColumn('column'),
    column('tranche_age', codes('age_band', '15-17', '18-22'), 'Tranche d’âge', 'Age band', {
      required: 'column',
    }),
    column('sortants', count, 'Sortants', 'Leavers', { required: 'column' }),
    column('eleves', count, 'Élèves', 'Pupils', { required: 'column' }),
  ],
  territory: byZone,
  rules: [atMost('sortants', 'eleves')],
  key: ['annee_scolaire', 'zone', 'sexe', 'tranche_age'],
  example: {
    annee_scolaire: '2019-2020',
    zone: '09',
    sexe: 'F',
    tranche_age: '15-17',
    sortants: '40',
    eleves: '2500',
  },
}
