import { type Difference, isEstablished } from '../../../indicators/statistics/newcombe.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { findChange, findGap } from '../territories/difference.ts'
import type { Headline } from './headline.ts'

/** A difference to the worse that chance does not explain, with the young people it stands for. */
export interface Alert {
  headline: Headline
  /** Against the nearest reference, or against the same territory a year before. */
  kind: 'gap' | 'change'
  against: Observation
  points: Difference
  /** The difference times the denominator of the territory: a size, whichever way. */
  people: number
}

/**
 * What deserves attention, the most young people first: of the territory's own rates that are better high or better
 * low, each gap to the nearest reference and each change over a year whose 95 % interval lies wholly on the worse side.
 */
export function findAlerts(headlines: readonly Headline[]): Alert[] {
  return headlines
    .filter(({ own, indicator }) => own && indicator.hasInterval)
    .flatMap(findOwnAlerts)
    .toSorted((a, b) => b.people - a.people)
}

/** Whether any of the territory's own rates could be set against a reference or its year before. */
export function isAnyJudged(headlines: readonly Headline[]): boolean {
  return headlines
    .filter(({ own, indicator }) => own && indicator.polarity !== 'neutral')
    .some((headline) => findDifferences(headline).some(({ points }) => points !== undefined))
}

function findOwnAlerts(headline: Headline): Alert[] {
  return findDifferences(headline).flatMap(({ kind, against, points }) =>
    alertOf(headline, kind, against, points),
  )
}

function findDifferences({ current, before, references: [reference] }: Headline) {
  return [
    {
      kind: 'gap' as const,
      against: reference,
      points: reference && findGap(current, reference)?.points,
    },
    { kind: 'change' as const, against: before, points: before && findChange(current, before) },
  ]
}

function alertOf(
  headline: Headline,
  kind: Alert['kind'],
  against: Observation | undefined,
  points: Difference | undefined,
): Alert[] {
  if (!against || !points || !isEstablished(points) || !isWorse(headline, points)) return []
  const people = Math.abs(points.value) * (headline.current.denominator ?? 0)
  return [{ headline, kind, against, points, people }]
}

function isWorse({ indicator: { polarity } }: Headline, { value }: Difference): boolean {
  return polarity === 'neutral' ? false : value > 0 === (polarity === 'lower_is_better')
}
