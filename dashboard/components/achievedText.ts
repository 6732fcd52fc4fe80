import { formatValue } from '../../indicators/format.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Target } from '../../indicators/wire/target.ts'
import type { Language } from '../../indicators/wire/text.ts'

interface Context {
  indicator: IndicatorWire
  words: { between: (lower: string, upper: string) => string }
  language: Language
}

/** What was achieved, or between what and what it was at a deadline that has passed; undefined without a figure. */
export function writeAchieved(
  { achieved }: Target,
  { indicator, words, language }: Context,
): string | undefined {
  const write = (value: number) => formatValue(value, indicator, language)
  if (achieved.atDeadline)
    return words.between(write(achieved.atDeadline.lower), write(achieved.atDeadline.upper))
  return achieved.value === null ? undefined : write(achieved.value)
}

/** The day of what `writeAchieved` writes. */
export function findAchievedDay({ achieved, target, asOf }: Target): string | null {
  return achieved.atDeadline ? target.date : asOf
}
