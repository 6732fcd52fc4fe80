import { type Contract, column } from './language/contract.ts'
import { condition } from './values/condition.ts'
import { freeText, identifier } from './values/freeText.ts'

/** Indicators of one programme, counted over participations like the common ones. */
export const specificIndicators: Contract = {
  dataset: 'specific_indicators',
  title: { fr: 'Indicateurs spécifiques', en: 'Specific indicators' },
  grain: { fr: 'une ligne par indicateur d’un programme', en: 'one row per indicator of a programme' },
  columns: [
    column('indicateur', identifier, 'Indicateur', 'Indicator', { required: 'filled' }),
    column('operation', identifier, 'Opération', 'Operation'),
    column('libelle_fr', freeText, 'Libellé', 'Label (French)', { required: 'filled' }),
    column('libelle_en', freeText, 'Libellé anglais', 'Label'),
    column('condition', condition, 'Condition', 'Condition', { required: 'filled' }),
  ],
  key: ['indicateur', 'operation'],
  example: {
    indicateur: 'exemple_mineures',
    operation: 'exemple',
    libelle_fr: 'Participantes de moins de 18 ans',
    libelle_en: 'Girls under 18',
    condition: 'age_entree < 18 et sexe = F',
  },
}
