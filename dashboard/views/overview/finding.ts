import {
  formatDate,
  formatEstimate,
  formatLimit,
  formatPeriod,
  formatPoints,
  formatValue,
} from '../../../indicators/format.ts'
import { reasons } from '../../../indicators/reasons.ts'
import { type Difference, isEstablished } from '../../../indicators/statistics/newcombe.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { Messages } from '../../messages/fr.ts'
import { upperFirst } from '../../messages/upperFirst.ts'
import { findChange, findGap } from '../territories/difference.ts'
import { findDirection, findTrend } from '../territories/findTrend.ts'
import type { Headline } from './headline.ts'

/** What a sentence about a territory is written with. */
export interface Context {
  tree: TerritoryTree
  words: Messages['overview']
  language: Language
}

/**
 * What can be said of a headline, sentence by sentence: the rate, its gap to the nearest reference in points
 * and in people, its change over a year. A published rate is only quoted; a difference that chance could
 * explain is called that.
 */
export function composeFinding(headline: Headline, context: Context): string[] {
  const { indicator, current, before, references } = headline
  const { words, language } = context
  const opening = writeOpening(headline, context)
  if (current.value === null) return [opening]
  if (!indicator.hasInterval) return [opening, words.publishedOnly(indicator.citation[language])]
  const [reference] = references
  const gap = reference && findGap(current, reference)
  const change = before && findChange(current, before)
  return [
    opening,
    ...(gap && reference ? writeGap(gap, writePlace(reference.territory, context), context) : []),
    ...(change ? [writeChange(change, context)] : []),
    ...writeCourse(headline, context),
  ]
}

/** Why a later period, or the one asked for, is not the one shown; undefined when it is. */
export function writeSkipped(
  { skipped }: Headline,
  { words, language }: Omit<Context, 'tree'>,
): string | undefined {
  if (!skipped) return undefined
  const reason = skipped.reason ? reasons[skipped.reason][language] : ''
  return words.skipped(formatPeriod(skipped.period, language), reason)
}

/** `au 15 octobre 2019`, or `en 2017`. */
export function writeWhen(
  { current, extraction }: Headline,
  { words, language }: Omit<Context, 'tree'>,
): string {
  if (extraction) return words.onDate(formatDate(extraction, language))
  return words.inPeriod(formatPeriod(current.period, language))
}

function writeOpening(headline: Headline, context: Context): string {
  const { indicator, current, place } = headline
  const { words, language } = context
  const where = upperFirst(writePlace(place, context))
  const when = writeWhen(headline, context)
  if (current.value === null) {
    const reason = current.reason ? reasons[current.reason][language] : ''
    return words.withoutValue(where, lowerFirst(indicator.label[language]), when, reason)
  }
  const figure = formatValue(current.value, indicator, language)
  const value = current.flags.includes('u') ? `${figure} (${words.unreliable})` : figure
  const subject = words.subjects[indicator.id] ?? indicator.label[language]
  // a day closes the sentence; a year opens it, so that it is not read with the year of the subject
  if (headline.extraction) return words.sentence(where, value, subject, when)
  return words.sentenceIn(writePlace(place, context), value, subject, upperFirst(when))
}

/** `dans l’Aisne`, or `in Aisne`; the id of an unknown one. */
export function writePlace(id: string, { tree, words }: Omit<Context, 'language'>): string {
  const territory = tree.find(id)
  if (!territory) return id
  const { level, code, name } = territory
  return words.place(level, code, name.fr, name.en)
}

function writeGap(
  { points, people }: { points: Difference; people: Difference },
  reference: string,
  { words, language }: Context,
): string[] {
  if (!isEstablished(points)) {
    const range = words.range(formatLimit(points.lower, language), formatLimit(points.upper, language))
    return [words.gapUnclear(reference, formatPoints(points.value, language), range)]
  }
  const more = points.value > 0
  const write = more ? words.gapMore : words.gapLess
  const count = more ? words.peopleFewer : words.peopleMore
  return [
    write(
      writePlain(points.value, language),
      reference,
      writeRange(points, words, (value) => writePlain(value, language)),
    ),
    count(
      reference,
      formatEstimate(Math.abs(people.value), language),
      writeRange(people, words, (value) => formatEstimate(Math.abs(value), language)),
    ),
  ]
}

function writeChange(change: Difference, { words, language }: Context): string {
  if (!isEstablished(change)) {
    const range = words.range(formatLimit(change.lower, language), formatLimit(change.upper, language))
    return words.changeUnclear(formatPoints(change.value, language), range)
  }
  const write = change.value < 0 ? words.changeDown : words.changeUp
  return write(
    writePlain(change.value, language),
    writeRange(change, words, (value) => writePlain(value, language)),
  )
}

/** Whether the rate has a direction over all its comparable years, which a single year does not tell. */
function writeCourse({ series, current }: Headline, { words, language }: Context): string[] {
  const trend = findTrend(series, current)
  if (!trend?.test) return []
  const span = current.periodKind === 'date' ? words.fromDay : words.fromPeriod
  const years = span(formatPeriod(trend.from, language), formatPeriod(trend.to, language))
  return [words.directions[findDirection(trend.test)](years)]
}

/** The two limits of an interval that does not hold zero, by size: `de 2,1 points à 3,3 points`. */
function writeRange(
  { lower, upper }: Difference,
  words: Messages['overview'],
  write: (value: number) => string,
): string {
  const [near, far] = lower > 0 ? [lower, upper] : [upper, lower]
  return words.range(write(near), write(far))
}

/** A size in points, without its sign: the words around it say which way. */
function writePlain(value: number, language: Language): string {
  return formatLimit(Math.abs(value), language).replace('+', '')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
