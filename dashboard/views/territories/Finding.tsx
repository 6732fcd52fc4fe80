import { formatDecimal, formatPeriod, formatPoints } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import { type Difference, isEstablished } from '../../../indicators/statistics/newcombe.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { StatusText } from '../../components/StatusText.tsx'
import { type Compared, findReference } from './compared.ts'
import { findChange, findGap } from './difference.ts'
import { useTerritoryWords } from './territoryWords.ts'
import { writePeople } from './writePeople.ts'
import { findYearBefore } from './yearBefore.ts'

/** What can be said of the chosen territory at this period, and what cannot. */
export function Finding({ compared }: { compared: Compared }) {
  const words = useTerritoryWords()
  const { name, own, period } = compared
  if (!own) return null
  if (own.value === null) {
    return (
      <p class="finding">
        {words.findingMissing(`${name(own.territory)}, ${period}`)} <StatusText of={own} />
      </p>
    )
  }
  if (!isRate(compared.indicator)) return null
  const figure = { ...own, value: own.value }
  return (
    <div class="finding">
      <AgainstReference compared={compared} own={figure} />
      {own.periodKind === 'date' && <AgainstSameDate compared={compared} own={figure} />}
    </div>
  )
}

interface Props {
  compared: Compared
  own: Observation & { value: number }
}

function AgainstReference({ compared, own }: Props) {
  const words = useTerritoryWords()
  const { name, format, language, period } = compared
  const who = `${name(own.territory)}, ${period}`
  const reference = findReference(compared)
  if (!reference) return null
  const gap = findGap(own, reference)
  if (!gap) {
    return (
      <p>
        {words.findingPublished(who, format(own.value), name(reference.territory), format(reference.value))}
      </p>
    )
  }
  const write = isEstablished(gap.points) ? words.finding : words.findingUnclear
  const points = formatPoints(gap.points.value, language)
  const range = writeRange(gap.points, compared, words.range)
  return (
    <p>
      {write(who, format(own.value), points, name(reference.territory), range)}{' '}
      {writePeople(gap.people, compared, {
        where: compared.within(own.territory),
        reference: name(reference.territory),
      })}
    </p>
  )
}

function AgainstSameDate({ compared, own }: Props) {
  const words = useTerritoryWords()
  const { name, format, language, selection } = compared
  const before = findYearBefore(own, selection.series)
  if (!before || before.value === null) return <p>{words.noSameDate(name(own.territory))}</p>
  const date = (period: string) => formatPeriod(period, language)
  const change = findChange(own, before)
  return (
    <p>
      {words.sameDate(
        name(own.territory),
        date(own.period),
        format(own.value),
        date(before.period),
        format(before.value),
      )}{' '}
      {change &&
        (isEstablished(change) ? words.changeRange : words.changeUnclear)(
          formatPoints(change.value, language),
          writeRange(change, compared, words.range),
        )}
    </p>
  )
}

function writeRange(
  { lower, upper }: Difference,
  { language }: Compared,
  range: (lower: string, upper: string) => string,
): string {
  const first = formatDecimal(lower * 100, language, { signed: true })
  return range(first, formatPoints(upper, language))
}
