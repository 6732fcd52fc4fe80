import { areComparable } from '../../../indicators/sameDate.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { hasFigure } from './selection.ts'

/** The periods whose rate of a territory may be compared with one period's, latest first. */
export function findChangePeriods(
  { territory, period, periodKind }: Pick<Observation, 'territory' | 'period' | 'periodKind'>,
  figures: readonly Observation[],
): string[] {
  const mine = figures.filter((figure) => figure.territory === territory && hasFigure(figure))
  const dates = mine.flatMap((figure) => (figure.periodKind === 'date' ? [figure.period] : []))
  const others = mine.filter(
    (figure) =>
      figure.periodKind === periodKind &&
      figure.period !== period &&
      areComparable(figure.period, period, dates),
  )
  return [...new Set(others.map((figure) => figure.period))].sort().reverse()
}

/** The period a change starts from: the one asked for where the territory has it, or the last one before. */
export function findChangeStart(
  asked: string | null,
  { territory, period, periodKind }: Pick<Observation, 'territory' | 'period' | 'periodKind'>,
  figures: readonly Observation[],
): string | undefined {
  const exists = figures.some(
    (figure) => figure.territory === territory && figure.period === asked && figure.periodKind === periodKind,
  )
  if (asked !== null && asked !== period && exists) return asked
  const offered = findChangePeriods({ territory, period, periodKind }, figures)
  return offered.find((other) => other < period) ?? offered.at(-1)
}
