import { formatPeriod } from '../../indicators/format.ts'
import type { Language } from '../../indicators/wire/text.ts'
import { receipt as en } from '../messages/en/receipt.ts'
import { receipt as fr } from '../messages/fr/receipt.ts'
import { useLanguage } from '../messages/useMessages.ts'

export type ReceiptWords = typeof fr

/** The words of a receipt in both languages: they arrive with the dialog, not with the page. */
export const receiptWords: Record<Language, ReceiptWords> = { fr, en }

export function useReceiptWords(): ReceiptWords {
  return receiptWords[useLanguage()]
}

/** A day in words that stay on one line. */
export function formatDay(day: string, language: Language, options?: { short: boolean }): string {
  return formatPeriod(day, language, options).replaceAll(' ', '\u00a0')
}
