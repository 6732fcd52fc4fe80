import type { Text } from '../../indicators/wire/text.ts'
import { frenchTypography } from './typography.ts'
import { useLanguage } from './useMessages.ts'

/** Writes a text that a file brings in the reader's language; its French gets the spaces that a file seldom has. */
export function useText(): (text: Text) => string {
  const language = useLanguage()
  return (text) => (language === 'fr' ? frenchTypography(text.fr) : text.en)
}
