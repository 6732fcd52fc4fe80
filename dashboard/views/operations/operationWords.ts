import type { Language } from '../../../indicators/wire/text.ts'
import { operation as en } from '../../messages/en/operation.ts'
import { operation as fr } from '../../messages/fr/operation.ts'
import { frenchTypography, mapMessages } from '../../messages/typography.ts'
import { useLanguage } from '../../messages/useMessages.ts'

export type OperationWords = typeof fr

/** The words of the sheets of operations in both languages: they arrive with them, not with the first page. */
export const operationWords: Record<Language, OperationWords> = { fr: mapMessages(fr, frenchTypography), en }

export function useOperationWords(): OperationWords {
  return operationWords[useLanguage()]
}
