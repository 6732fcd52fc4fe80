import type { Language } from '../../indicators/wire/text.ts'
import { requests as en } from '../messages/en/requests.ts'
import { requests as fr } from '../messages/fr/requests.ts'
import { frenchTypography, mapMessages } from '../messages/typography.ts'
import { useLanguage } from '../messages/useMessages.ts'

export type RequestWords = typeof fr

/** The words of the requests in both languages: they arrive with them, not with the first page. */
export const requestWords: Record<Language, RequestWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useRequestWords(): RequestWords {
  return requestWords[useLanguage()]
}
