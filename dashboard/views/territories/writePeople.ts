import { formatEstimate } from '../../../indicators/format.ts'
import { type Difference, isEstablished } from '../../../indicators/statistics/newcombe.ts'
import type { Compared } from './compared.ts'
import { comparisonWords } from './comparisonWords.ts'

interface Names {
  /** `dans l’Aisne`. */
  where: string
  reference: string
}

/** A gap in people as a sentence: how many fewer or more at the rate of the reference. */
export function writePeople(
  people: Difference,
  { language, indicator }: Pick<Compared, 'language' | 'indicator'>,
  { where, reference }: Names,
): string {
  const words = comparisonWords[language]
  const unit = words.units[findUnit(indicator)]
  const ends = [people.lower, people.upper]
  if (!isEstablished(people)) {
    const [lower = '', upper = ''] = ends.map((end) => formatEstimate(end, language, { signed: true }))
    return words.peopleUnclear(unit, words.range(lower, upper))
  }
  const [lower = '', upper = ''] = ends
    .map(Math.abs)
    .sort((a, b) => a - b)
    .map((end) => formatEstimate(end, language))
  const write = people.value > 0 ? words.fewer : words.more
  return write(
    where,
    reference,
    formatEstimate(Math.abs(people.value), language),
    unit,
    words.range(lower, upper),
  )
}

/** What the counts of an indicator are made of. */
export function findUnit({ scope }: Compared['indicator']): 'people' | 'participations' {
  return scope === 'operation' ? 'participations' : 'people'
}
