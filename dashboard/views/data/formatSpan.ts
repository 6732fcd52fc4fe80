import { formatPeriod } from '../../../indicators/format.ts'
import type { Language } from '../../../indicators/wire/text.ts'

/** `2015-09-01..2021-08-31`, a list, or a single period, in the reader's words; no date is broken over lines. */
export function formatSpan(period: string, language: Language): string {
  const write = (one: string) => formatPeriod(one.trim(), language, { short: true }).replaceAll(' ', '\u00a0')
  const lists = period.split(',').map((part) => part.split('..').map(write).join(' – '))
  return lists.join(', ')
}
