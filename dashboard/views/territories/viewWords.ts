import type { Language } from '../../../indicators/wire/text.ts'
import { views as en } from '../../messages/en/views.ts'
import { views as fr } from '../../messages/fr/views.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type ViewWords = typeof fr

/** The words of the views over two periods, a context variable, all periods: they arrive with the page of territories. */
export const viewWords: Record<Language, ViewWords> = {
  fr: mapMessages(fr, frenchTypography),
  en,
}

export function useViewWords(): ViewWords {
  return viewWords[useLanguage()]
}
