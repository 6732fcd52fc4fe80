import type { Language } from '../../../indicators/wire/text.ts'
import { comparison as en } from '../../messages/en/comparison.ts'
import { comparison as fr } from '../../messages/fr/comparison.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type ComparisonWords = typeof fr

/** The words of what a comparison says, in both languages: they arrive with it, not with the first page. */
export const comparisonWords: Record<Language, ComparisonWords> = {
  fr: mapMessages(fr, frenchTypography),
  en,
}

export function useComparisonWords(): ComparisonWords {
  return comparisonWords[useLanguage()]
}
