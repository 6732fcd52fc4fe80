import { codes } from './codeList.ts'

export const actionType = codes(
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
