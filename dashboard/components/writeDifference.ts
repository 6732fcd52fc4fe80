import { formatInterval, formatLimit, formatPoints } from '../../indicators/format.ts'
import { type Difference, isEstablished } from '../../indicators/statistics/newcombe.ts'
import type { Language } from '../../indicators/wire/text.ts'
import type { Messages } from '../messages/fr.ts'

interface Context {
  words: Messages['overview']
  language: Language
}

/** A difference in points, and its 95 % interval; one that chance could explain says so. */
export function writeDifference(
  difference: Difference,
  { words, language }: Context,
): [points: string, interval: string] {
  const { value, lower, upper } = difference
  const interval = formatInterval(formatLimit(lower, language), formatLimit(upper, language), language)
  return [
    formatPoints(value, language),
    isEstablished(difference) ? interval : `${interval} ${words.notEstablished}`,
  ]
}
