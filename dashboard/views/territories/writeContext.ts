import { formatDecimal, formatShare } from '../../../indicators/format.ts'
import type { UnitId } from '../../../indicators/units.ts'
import type { Language } from '../../../indicators/wire/text.ts'

/** A context value in its source's unit: a share in per cent, anything else as a number. */
export function writeContext(value: number, unit: UnitId, language: Language): string {
  if (unit === 'percent') return formatShare(value / 100, language)
  if (unit === 'share') return formatShare(value, language)
  return formatDecimal(value, language)
}
