import { type Contract, column } from './language/contract.ts'
import { codes } from './values/codeList.ts'
import { freeText, identifier } from './values/freeText.ts'

/** The words of the field in France and in French-speaking Belgium. */
export const glossary: Contract = {
  dataset: 'glossary',
  title: { fr: 'Glossaire', en: 'Glossary' },
  grain: { fr: 'une ligne par terme', en: 'one row per term' },
  columns: [
    column('terme_fr', identifier, 'Terme', 'Term (French)', { required: 'filled' }),
    column('terme_en', identifier, 'Terme anglais', 'Term', { required: 'filled' }),
    column('pays', codes('glossary_country', 'FR', 'BE', 'FR BE'), 'Pays', 'Country', { required: 'filled' }),
    column('definition_fr', freeText, 'Définition', 'Definition (French)', { required: 'filled' }),
    column('definition_en', freeText, 'Définition (anglais)', 'Definition', { required: 'filled' }),
    column('equivalent', identifier, 'Équivalent dans l’autre pays', 'Equivalent in the other country'),
  ],
  key: ['terme_fr'],
  example: {
    terme_fr: 'UAI',
    terme_en: 'UAI, school identifier',
    pays: 'FR',
    definition_fr: 'Identifiant d’un établissement.',
    definition_en: 'School identifier.',
    equivalent: 'FASE',
  },
}
