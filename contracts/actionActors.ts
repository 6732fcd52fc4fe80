import { type Contract, column } from './language/contract.ts'
import { codes } from './values/codeList.ts'
import { freeText, identifier } from './values/freeText.ts'

const actor = codes(
  'actor',
  ...[
    'etablissement_ordinaire',
    'etablissement_specialise',
    'cefa',
    'cpms',
    'amo',
    'sas',
    'college',
    'lycee',
  ],
  ...['cio', 'association', 'entreprise', 'collectivite', 'famille', 'autre'],
)

/** Who works together in an action: the educational alliance. */
export const actionActors: Contract = {
  dataset: 'action_actors',
  title: { fr: 'Alliances', en: 'Alliances' },
  grain: { fr: 'une ligne par action et acteur', en: 'one row per action and actor' },
  columns: [
    column('action', identifier, 'Action', 'Action', { required: 'filled' }),
    column('acteur', actor, 'Acteur', 'Actor', { required: 'filled' }),
    column('nom', freeText, 'Nom', 'Name'),
    column('role', freeText, 'Rôle', 'Role'),
  ],
  key: ['action', 'acteur', 'nom'],
  example: {
    action: 'exemple-relais',
    acteur: 'college',
    nom: 'Collège d’exemple',
    role: 'accueil',
  },
}
