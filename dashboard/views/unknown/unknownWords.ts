import type { Language } from '../../../indicators/wire/text.ts'
import { unknown as en } from '../../messages/en/unknown.ts'
import { unknown as fr } from '../../messages/fr/unknown.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

/** The words of an address that names nothing, in both languages: they arrive with the views that say them. */
export const unknownWords: Record<Language, typeof fr> = { fr: mapMessages(fr, frenchTypography), en }

export function useUnknownWords(): typeof fr {
  return unknownWords[useLanguage()]
}
