import { type Contract, column } from './language/contract.ts'
import { atMost } from './language/rules.ts'
import { codes } from './values/codeList.ts'
import { schoolYearColumn } from './values/columns.ts'
import { count } from './values/count.ts'
import { fwbZone } from './values/fwbZone.ts'
import { byZone } from './values/place.ts'

/** Pupils reported for unjustified absence; the threshold is part of the definition and breaks the series. */
export const fwbAbsences: Contract = {
  dataset: 'fwb_absences',
  title: { fr: 'Élèves signalés (FWB)', en: 'Pupils reported (FWB)' },
  grain: {
    fr: 'une ligne par année scolaire, zone et type d’enseignement',
    en: 'one row per school year, zone and type of education',
  },
  confidential: true,
  columns: [
    schoolYearColumn('annee_scolaire', 'Année scolaire'),
    column('zone', fwbZone, 'Zone', 'Zone', { required: 'filled' }),
    column(
      'type_enseignement',
      codes('education_type', 'ordinaire', 'specialise'),
      'Type',
      'Type of education',
      {
        required: 'filled',
        aliases: ['type_d_enseignement'],
      },
    ),
    column('signales', count, 'Élèves signalés', 'Pupils reported', { required: 'column' }),
    column('eleves', count, 'Élèves', 'Pupils', { required: 'column' }),
    column('seuil_demi_jours', codes('half_days', '30', '20', '9'), 'Seuil', 'Threshold', {
      required: 'column',
    }),
  ],
  territory: byZone,
  rules: [atMost('signales', 'eleves')],
  key: ['annee_scolaire', 'zone', 'type_enseignement'],
  example: {
    annee_scolaire: '2019-2020',
    zone: '09',
    type_enseignement: 'ordinaire',
    signales: '120',
    eleves: '8000',
    seuil_demi_jours: '9',
  },
}
