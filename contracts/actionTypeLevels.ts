import { type Contract, column } from './language/contract.ts'
import { actionLevel } from './values/actionLevel.ts'
import { actionType } from './values/actionType.ts'
import { freeText, identifier } from './values/freeText.ts'

/** The level of action of each type, for actions whose file leaves it blank; a project lead edits this table. */
export const actionTypeLevels: Contract = {
  dataset: 'action_type_levels',
  title: { fr: 'Niveau d’action de chaque type', en: 'Level of action of each type' },
  grain: { fr: 'une ligne par type d’action', en: 'one row per type of action' },
  columns: [
    column('type', actionType, 'Type', 'Type', { required: 'filled' }),
    column('niveau_intervention', actionLevel, 'Niveau d’action', 'Level of action'),
    column('niveaux_possibles', identifier, 'Niveaux possibles', 'Possible levels', {
      required: 'filled',
      description: { fr: 'séparés par des espaces', en: 'separated by spaces' },
    }),
    column('nom_fr', identifier, 'Nom français', 'French name', { required: 'filled' }),
    column('nom_en', identifier, 'Nom anglais', 'English name', { required: 'filled' }),
    column('note', freeText, 'Note', 'Note'),
  ],
  key: ['type'],
  example: {
    type: 'dispositif_relais',
    niveau_intervention: '3',
    niveaux_possibles: '3',
    nom_fr: 'Dispositif relais',
    nom_en: 'Relay scheme',
  },
}
