import { formatInterval, formatLimit, formatPoints } from '../../indicators/format.ts'
import type { Difference } from '../../indicators/statistics/newcombe.ts'
import type { Language } from '../../indicators/wire/text.ts'
import type { Messages } from '../messages/fr.ts'

interface Context {
  words: Messages['overview']
  language: Language
}

/** A difference in points, and its 95 % interval; one that chance could explain says so. */
export function writeDifference(
  { value, lower, upper }: Difference,
  { words, language }: Context,
): [points: string, interval: string] {
  const interval = formatInterval(formatLimit(lower, language), formatLimit(upper, language), language)
  const isDoubtful = lower <= 0 && upper >= 0
  return [formatPoints(value, language), isDoubtful ? `${interval} ${words.notEstablished}` : interval]
}
