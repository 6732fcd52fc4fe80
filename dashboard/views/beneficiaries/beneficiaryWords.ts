import type { Language } from '../../../indicators/wire/text.ts'
import { beneficiaries as en } from '../../messages/en/beneficiaries.ts'
import { beneficiaries as fr } from '../../messages/fr/beneficiaries.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type BeneficiaryWords = typeof fr

/** The words of the page of beneficiaries in both languages: they arrive with it, not with the first page. */
export const beneficiaryWords: Record<Language, BeneficiaryWords> = {
  fr: mapMessages(fr, frenchTypography),
  en,
}

export function useBeneficiaryWords(): BeneficiaryWords {
  return beneficiaryWords[useLanguage()]
}
