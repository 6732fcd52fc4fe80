import { statusWords } from '../../indicators/statusWords.ts'
import type { Status } from '../../indicators/wire/observation.ts'
import type { Text } from '../../indicators/wire/text.ts'

/** What the wide shape writes for each status, in French like its headers, and what it means: no reason stands beside it. */
export const wideStatuses: Record<Status, { written: string; text: Text }> = {
  published: {
    written: '',
    text: {
      fr: 'vide\u202f: la valeur est donnée\u202f; sans valeur, il n’y a pas de chiffre pour cette période',
      en: 'empty: the value is given; without a value, there is no figure for that period',
    },
  },
  suppressed: { written: 'confidentiel', text: statusWords.suppressed },
  not_available: {
    written: 'non disponible',
    text: { fr: 'il n’y a pas de valeur', en: 'there is no value' },
  },
  not_applicable: { written: 'sans objet', text: statusWords.not_applicable },
}
