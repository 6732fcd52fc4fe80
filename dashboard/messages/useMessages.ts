import type { Language } from '../../indicators/wire/text.ts'
import { useNavigation } from '../state/navigation.tsx'
import type { Messages } from './fr.ts'
import { findMessages } from './loadMessages.ts'

/** The interface's words in the reader's language. */
export function useMessages(): Messages {
  const language = useLanguage()
  const messages = findMessages(language)
  if (!messages) throw new Error(`messages: ${language} is shown before it is loaded`)
  return messages
}

/** The reader's language, as the texts of the API and `indicators/format.ts` want it. */
export function useLanguage(): Language {
  return useNavigation().state.lang
}
