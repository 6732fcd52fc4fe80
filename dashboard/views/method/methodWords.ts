import type { Language } from '../../../indicators/wire/text.ts'
import { method as en } from '../../messages/en/method.ts'
import { method as fr } from '../../messages/fr/method.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

type MethodWords = typeof fr

/** The words of the page of definitions in both languages: they arrive with it, not with the first page. */
export const methodWords: Record<Language, MethodWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useMethodWords(): MethodWords {
  return methodWords[useLanguage()]
}
