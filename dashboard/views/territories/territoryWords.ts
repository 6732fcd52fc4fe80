import type { Language } from '../../../indicators/wire/text.ts'
import { territories as en } from '../../messages/en/territories.ts'
import { territories as fr } from '../../messages/fr/territories.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type TerritoryWords = typeof fr

/** The words of the page of territories in both languages: they arrive with it, not with the first page. */
export const territoryWords: Record<Language, TerritoryWords> = {
  fr: mapMessages(fr, frenchTypography),
  en,
}

export function useTerritoryWords(): TerritoryWords {
  return territoryWords[useLanguage()]
}
