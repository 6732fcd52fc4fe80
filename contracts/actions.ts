import { type Contract, column } from './language/contract.ts'
import { notBefore } from './language/rules.ts'
import { actionLevel } from './values/actionLevel.ts'
import { actionType } from './values/actionType.ts'
import { schoolColumns, territoryColumns } from './values/columns.ts'
import { count } from './values/count.ts'
import { date } from './values/date.ts'
import { decimal } from './values/decimal.ts'
import { freeText, identifier } from './values/freeText.ts'
import { byLevelAndCode } from './values/place.ts'

/** What an operation does, at exactly one of the four levels of action: its own, or that of its type. */
export const actions: Contract = {
  dataset: 'actions',
  title: { fr: 'Dispositifs', en: 'Actions' },
  grain: { fr: 'une ligne par action', en: 'one row per action' },
  columns: [
    column('action', identifier, 'Action', 'Action', { required: 'filled' }),
    column('operation', identifier, 'Opération', 'Operation', { required: 'filled' }),
    column('niveau_intervention', actionLevel, 'Niveau d’action', 'Level of action', {
      description: {
        fr: 'vide\u202f: le niveau du type dans la table action_type_levels',
        en: 'blank: the level of the type in the table action_type_levels',
      },
    }),
    column('objectif', freeText, 'Objectif', 'Aim'),
    column('objectif_servi', count, 'Objectif de l’opération servi', 'Aim of the operation served', {
      description: { fr: 'son numéro dans operation_aims', en: 'its number in operation_aims' },
    }),
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
    objectif_servi: '1',
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
