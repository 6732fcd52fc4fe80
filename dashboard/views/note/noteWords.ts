import type { Language } from '../../../indicators/wire/text.ts'
import { note as en } from '../../messages/en/note.ts'
import { note as fr } from '../../messages/fr/note.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type NoteWords = typeof fr

/** The words of documents in both languages: they arrive with them, not with the first page. */
export const noteWords: Record<Language, NoteWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useNoteWords(): NoteWords {
  return noteWords[useLanguage()]
}
