import type { Language } from '../../../indicators/wire/text.ts'
import { data as en } from '../../messages/en/data.ts'
import { data as fr } from '../../messages/fr/data.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type DataWords = typeof fr

/** The words of the page of data in both languages: they arrive with it, not with the first page. */
export const dataWords: Record<Language, DataWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useDataWords(): DataWords {
  return dataWords[useLanguage()]
}
