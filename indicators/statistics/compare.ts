import type { IndicatorWire } from '../wire/indicator.ts'
import { type FunnelLimits, type FunnelPosition, funnelLimits, funnelPosition } from './funnel.ts'
import { type Gap, gapToReference } from './gap.ts'
import { groupsNotToldApart } from './groups.ts'
import type { Share } from './newcombe.ts'
import { type Overdispersion, overdispersion } from './overdispersion.ts'
import { type BetterWhen, type RankInterval, rankIntervals } from './ranks.ts'
import { shrinkRates } from './shrink.ts'
import { tellApart } from './tellApart.ts'

/** Counts as published: null where there are none or they are hidden. */
export interface Counts {
  numerator: number | null
  denominator: number | null
}

export interface TerritoryCounts extends Counts {
  territory: string
}

export interface ComparedTerritory {
  territory: string
  gap: Gap | null
  funnel: { position: FunnelPosition; limits: FunnelLimits } | null
  rank: RankInterval | null
  group: number | null
  shrunken: number | null
}

export interface TerritoryComparison {
  overdispersion: Overdispersion | null
  territories: ComparedTerritory[]
}

/**
 * Every territory, in the order given, against the reference: gap in points and people, funnel, ranks
 * chance allows, group that cannot be told apart, shrunken rate. The territories do not overlap and the
 * reference contains each. One without counts has nulls throughout and counts in no other's figure;
 * without a reference there is neither gap nor funnel. Where neither way is better there are no ranks,
 * and groups run from the lowest rate up.
 */
export function compareTerritories(
  territories: readonly TerritoryCounts[],
  reference: Counts,
  { polarity }: { polarity: IndicatorWire['polarity'] },
): TerritoryComparison {
  const whole = shareOf(reference)
  const counted = territories.flatMap((one) => {
    const share = shareOf(one)
    return share ? [{ territory: one.territory, share }] : []
  })
  const shares = counted.map(({ share }) => share)
  const dispersion = whole && overdispersion(shares, rateOf(whole))
  const better: BetterWhen = polarity === 'higher_is_better' ? 'higher' : 'lower'
  const isLower = tellApart(shares)
  const ranks = polarity === 'neutral' ? [] : rankIntervals(shares.length, isLower, { better })
  const groups = groupsNotToldApart(shares.map(rateOf), isLower, { better })
  const shrunken = shrinkRates(shares)
  const compared = new Map(
    counted.map(({ territory, share }, index) => [
      territory,
      {
        territory,
        gap: (whole && gapToReference(share, whole)) ?? null,
        funnel: (whole && funnelOf(share, rateOf(whole), dispersion)) ?? null,
        rank: ranks[index] ?? null,
        group: groups[index] ?? null,
        shrunken: shrunken[index] ?? null,
      },
    ]),
  )
  return {
    overdispersion: dispersion ?? null,
    territories: territories.map(({ territory }) => compared.get(territory) ?? nothing(territory)),
  }
}

function funnelOf({ numerator, denominator }: Share, theta: number, dispersion: Overdispersion | undefined) {
  const limits = funnelLimits(denominator, theta, { tauSquared: dispersion?.tauSquared })
  return limits && { position: funnelPosition(numerator, denominator, limits), limits }
}

function shareOf({ numerator, denominator }: Counts): Share | undefined {
  if (numerator === null || denominator === null || denominator <= 0) return undefined
  return { numerator, denominator }
}

function rateOf({ numerator, denominator }: Share): number {
  return numerator / denominator
}

function nothing(territory: string): ComparedTerritory {
  return { territory, gap: null, funnel: null, rank: null, group: null, shrunken: null }
}
