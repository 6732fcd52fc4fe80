import type { Language } from '../../indicators/wire/text.ts'
import { embed as en } from '../messages/en/embed.ts'
import { embed as fr } from '../messages/fr/embed.ts'
import { frenchTypography, mapMessages } from '../messages/typography.ts'
import { useLanguage } from '../messages/useMessages.ts'

/** The words of the panel in both languages: they arrive with it, not with the first page. */
export const embedWords: Record<Language, typeof fr> = { fr: mapMessages(fr, frenchTypography), en }

export function useEmbedWords(): typeof fr {
  return embedWords[useLanguage()]
}
