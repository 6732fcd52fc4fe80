import { SAME_DATE_DAYS } from '../../../indicators/sameDate.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'

const day = 86_400_000

/**
 * The figure of the same territory, breakdown and definition one year before: the year before for years,
 * the nearest extraction within 15 days of the same day for dates. Undefined when there is none, or a break between them.
 */
export function findYearBefore(figure: Observation, series: readonly Observation[]): Observation | undefined {
  const before = findEarlier(
    figure,
    series.filter((other) => isSameSeries(other, figure)),
  )
  return before && findComparableAt(figure, before.period, series)
}

/** The figure of the same series at another period, before or after; undefined when there is none, or a break between them. */
export function findComparableAt(
  figure: Observation,
  period: string,
  series: readonly Observation[],
): Observation | undefined {
  const mine = [...series.filter((other) => isSameSeries(other, figure)), figure]
  const [from = '', to = ''] = [figure.period, period].sort()
  // a break in the series between the two: nothing can be said of a change
  const isBroken = mine.some((one) => one.period > from && one.period <= to && one.flags.includes('b'))
  return isBroken ? undefined : mine.find((one) => one.period === period)
}

function findEarlier(figure: Observation, mine: readonly Observation[]): Observation | undefined {
  if (figure.periodKind !== 'date') {
    const wanted = previousYear(figure.period)
    return mine.find((other) => other.period === wanted)
  }
  const wanted = oneYearEarlier(figure.period)
  return mine
    .map((other) => ({ other, away: Math.abs(Date.parse(other.period) - wanted) / day }))
    .filter(({ away }) => away <= SAME_DATE_DAYS)
    .sort((a, b) => a.away - b.away)[0]?.other
}

function isSameSeries(a: Observation, b: Observation): boolean {
  return a.territory === b.territory && a.definition === b.definition && a.periodKind === b.periodKind
}

/** `2019-2020` → `2018-2019`, `2019` → `2018`, `2019-10` → `2018-10`; a total has none. */
function previousYear(period: string): string | undefined {
  if (period === 'total') return undefined
  return period.replace(/\d{4}/g, (year) => String(Number(year) - 1))
}

function oneYearEarlier(date: string): number {
  const then = new Date(`${date}T00:00:00Z`)
  return then.setUTCFullYear(then.getUTCFullYear() - 1)
}
