import { type Contract, column } from './language/contract.ts'
import { notBefore } from './language/rules.ts'
import { codeList, codes } from './values/codeList.ts'
import { schoolColumns, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { decimal } from './values/decimal.ts'
import { freeText, identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'

const actionLevel = codeList('action_level', {
  '1': ['prévention collective'],
  '2': ['prévention spécifique'],
  '3': ['intervention'],
  '4': ['compensation'],
})

const actionType = codes(
  'action_type',
  'competences_plus',
  'dispositif_relais',
  'micro_lycee',
  'campagne',
  'decouverte_metiers',
  'seminaire',
  'formation_personnels',
  'support_video',
  'sas',
  'referent_accrochage',
  'accompagnement',
  'autre',
)

/** What an operation does, at exactly one of the four levels of action. */
export const actions: Contract = {
  dataset: 'actions',
  title: { fr: 'Dispositifs', en: 'Actions' },
  grain: { fr: 'une ligne par action', en: 'one row per action' },
  columns: [
    column('action', identifier, 'Action', 'Action', { required: 'filled' }),
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('niveau_intervention', actionLevel, 'Niveau d’action', 'Level of action', { required: 'filled' }),
    column('objectif', freeText, 'Objectif', 'Aim'),
    column('type', actionType, 'Type', 'Type', { required: 'filled' }),
    ...territoryColumns(),
    ...schoolColumns(),
    column('date_debut', date, 'Début', 'Start'),
    column('date_fin', date, 'Fin', 'End'),
    column('capacite', count, 'Capacité', 'Capacity'),
    column('personnes_touchees', count, 'Personnes touchées', 'People reached'),
    column('postes_etp', decimal, 'Postes (ETP)', 'Posts (FTE)'),
  ],
  territory: byLevelAndCode,
  rules: [notBefore('date_fin', 'date_debut')],
  key: ['action'],
  example: {
    action: 'exemple-relais',
    operation: 'exemple',
    niveau_intervention: '3',
    objectif: 'Reprendre confiance avant un retour en classe.',
    type: 'dispositif_relais',
    niveau: 'departement',
    code_territoire: '80',
    uai: '0802004U',
    date_debut: '2019-09-01',
    date_fin: '2020-07-03',
    capacite: '12',
    personnes_touchees: '10',
    postes_etp: '2',
  },
}
