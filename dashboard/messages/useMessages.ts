import type { Language } from '../../indicators/wire/text.ts'
import { useNavigation } from '../state/navigation.tsx'
import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'

const messages: Record<Language, Messages> = { fr, en }

/** The interface's words in the reader's language. */
export function useMessages(): Messages {
  return messages[useLanguage()]
}

/** The reader's language, as the texts of the API and `indicators/format.ts` want it. */
export function useLanguage(): Language {
  return useNavigation().state.lang
}
