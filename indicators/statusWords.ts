import type { Status } from './wire/observation.ts'
import type { Text } from './wire/text.ts'

/** What the status of a figure says of its value, for the files and documents that explain it. */
export const statusWords: Record<Status, Text> = {
  published: { fr: 'la valeur est donnée', en: 'the value is given' },
  suppressed: {
    fr: 'confidentiel\u202f: la valeur existe et n’est pas publiée, pour protéger des personnes',
    en: 'confidential: the value exists and is withheld to protect individuals',
  },
  not_available: {
    fr: 'non disponible\u202f: il n’y a pas de valeur, la raison dit pourquoi',
    en: 'not available: there is no value, the reason says why',
  },
  not_applicable: { fr: 'sans objet', en: 'not applicable' },
}
