import type { Language } from '../../../indicators/wire/text.ts'
import { annex as en } from '../../messages/en/annex.ts'
import { annex as fr } from '../../messages/fr/annex.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type AnnexWords = typeof fr

/** The words of the annex in both languages: they arrive with it. */
export const annexWords: Record<Language, AnnexWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useAnnexWords(): AnnexWords {
  return annexWords[useLanguage()]
}
