import { formatCount, formatValue } from '../../../indicators/format.ts'
import type { ChangedFigure } from '../../../indicators/wire/changes.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { VersionWords } from './versionWords.ts'

interface Options {
  indicator: Pick<IndicatorWire, 'kind' | 'decimals'>
  words: VersionWords
  language: Language
  /** The release before may no longer be read. */
  isWithdrawn: boolean
}

type Side = NonNullable<ChangedFigure['before']>

/** More decimals than these tell nobody anything. */
const finest = 6

/** A figure before and now: its value with its counts, or the word that stands for it. */
export function formatSides(
  { change, before, after }: ChangedFigure,
  { indicator, words, language, isWithdrawn }: Options,
): { old: string; now: string } {
  const write = ({ value, numerator, denominator }: Side, decimals: number) => {
    const text = formatValue(value, { ...indicator, decimals }, language)
    if (numerator === null || denominator === null) return text
    return `${text} (${words.outOf(formatCount(numerator, language), formatCount(denominator, language))})`
  }
  let { decimals } = indicator
  while (before && after && decimals < finest && write(before, decimals) === write(after, decimals)) {
    decimals += 1
  }
  return {
    old: before ? write(before, decimals) : findWord(),
    now: after ? write(after, decimals) : change === 'withdrawn' ? words.none : words.hidden,
  }

  function findWord(): string {
    if (change === 'added') return words.none
    if (change === 'shown' || (change === 'withdrawn' && !isWithdrawn)) return words.hidden
    return words.notRepeated
  }
}
