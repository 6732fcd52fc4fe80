import { type Contract, column } from './language/contract.ts'
import { actionLevel } from './values/actionLevel.ts'
import { freeText, identifier } from './values/freeText.ts'

/** What the four levels of action are. */
export const actionLevels: Contract = {
  dataset: 'action_levels',
  title: { fr: 'Niveaux d’action', en: 'Levels of action' },
  grain: { fr: 'une ligne par niveau', en: 'one row per level' },
  columns: [
    column('id', actionLevel, 'Niveau', 'Level', { required: 'filled' }),
    column('nom_fr', identifier, 'Nom français', 'French name', { required: 'filled' }),
    column('nom_en', identifier, 'Nom anglais', 'English name', { required: 'filled' }),
    column('description_fr', freeText, 'Description', 'Description (French)', { required: 'filled' }),
    column('description_en', freeText, 'Description (anglais)', 'Description', { required: 'filled' }),
  ],
  key: ['id'],
  example: {
    id: '3',
    nom_fr: 'Intervention',
    nom_en: 'Intervention',
    description_fr: 'Prise en charge individuelle des élèves en décrochage.',
    description_en: 'Individual support for pupils who are dropping out.',
  },
}
