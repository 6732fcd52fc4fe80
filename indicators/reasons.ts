import type { Text } from './wire/text.ts'

/** Why a figure has no value. Nothing finer than `confidential` is ever said of a suppressed one. */
export const reasonIds = [
  'confidential',
  'missing_children',
  'missing_in_source',
  'not_published_by_source',
  'no_base',
  'not_applicable',
] as const
export type ReasonId = (typeof reasonIds)[number]

export const reasons: Record<ReasonId, Text> = {
  confidential: {
    fr: 'confidentiel\u202f: publier ce chiffre pourrait renseigner sur des personnes',
    en: 'confidential: publishing this figure could tell something about individuals',
  },
  missing_children: {
    fr: 'il manque au moins un des territoires qui le composent',
    en: 'at least one of the territories it is made of is missing',
  },
  missing_in_source: {
    fr: 'le fichier source ne donne pas tous les nombres nécessaires',
    en: 'the source file does not give every number needed',
  },
  not_published_by_source: {
    fr: 'la source ne publie pas ce chiffre',
    en: 'the source does not publish this figure',
  },
  no_base: {
    fr: 'aucun jeune dans la population de référence',
    en: 'nobody in the reference population',
  },
  not_applicable: { fr: 'sans objet', en: 'not applicable' },
}
