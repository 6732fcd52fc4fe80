import type { Language } from '../../../indicators/wire/text.ts'
import { target as enTarget } from '../../messages/en/target.ts'
import { targets as en } from '../../messages/en/targets.ts'
import { target as frTarget } from '../../messages/fr/target.ts'
import { targets as fr } from '../../messages/fr/targets.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

const french = { ...frTarget, ...fr }
export type TargetWords = typeof french

/** The words of the page of targets in both languages: they arrive with it, not with the first page. */
export const targetWords: Record<Language, TargetWords> = {
  fr: mapMessages(french, frenchTypography),
  en: { ...enTarget, ...en },
}

export function useTargetWords(): TargetWords {
  return targetWords[useLanguage()]
}
