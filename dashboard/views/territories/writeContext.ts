import { formatDecimal, formatShare } from '../../../indicators/format.ts'
import type { Language } from '../../../indicators/wire/text.ts'

/** A context value in its source's unit: a share in per cent, anything else as a number. */
export function writeContext(value: number, unit: string, language: Language): string {
  if (unit === 'pourcent') return formatShare(value / 100, language)
  if (unit === 'part') return formatShare(value, language)
  return formatDecimal(value, language)
}
