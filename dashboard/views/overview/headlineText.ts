import { formatPoints, formatValue } from '../../../indicators/format.ts'
import type { Difference } from '../../../indicators/statistics/newcombe.ts'
import { levels } from '../../../indicators/territory.ts'
import { findChange, findGap } from '../territories/difference.ts'
import type { Context } from './finding.ts'
import type { Headline } from './headline.ts'

/** The name of the place, with its level where it is not the reader's own. */
export function writeHeadlinePlace({ place, own }: Headline, { tree, words, language }: Context): string {
  const name = tree.name(place, language)
  const level = tree.find(place)?.level
  return own || !level ? name : words.containing(name, levels[level].label[language])
}

/** The change over a year, or in words why there is none to give. */
export function findHeadlineChange(
  { current, before }: Headline,
  words: Context['words'],
): Difference | string {
  if (!before || before.value === null || current.value === null) return words.noYearBefore
  return findChange(current, before) ?? words.changeWithoutCounts
}

/** The gap to each reference, or the figure of the reference where no gap may be drawn. */
export function writeHeadlineGaps(
  { current, references, indicator }: Headline,
  { tree, language }: Omit<Context, 'words'>,
): string {
  return references
    .map((reference) => {
      const name = tree.name(reference.territory, language)
      const gap = findGap(current, reference)?.points
      if (gap) return `${formatPoints(gap.value, language)} / ${name}`
      return reference.value === null ? '' : `${name} ${formatValue(reference.value, indicator, language)}`
    })
    .join(', ')
}
