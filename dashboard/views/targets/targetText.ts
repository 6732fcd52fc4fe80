import { dimensions } from '../../../indicators/dimensions.ts'
import {
  formatCount,
  formatDate,
  formatDecimal,
  formatPoints,
  formatShare,
  formatValue,
} from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Target } from '../../../indicators/wire/target.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import type { TargetWords } from './targetWords.ts'

interface Context {
  indicator: IndicatorWire
  words: TargetWords
  language: Language
}

/** A value of the target's own scale. */
export function writeValue(value: number, { indicator, language }: Omit<Context, 'words'>): string {
  return formatValue(value, indicator, language)
}

/** Whom and where a target covers: `Aisne`, `filles`, `toute l’opération`. */
export function writeScope(
  { scope }: Target,
  { tree, words, language }: Omit<Context, 'indicator'> & { tree: TerritoryTree },
): string {
  const parts = [
    scope.territory && tree.name(scope.territory, language),
    scope.sex && dimensions.sex.categories?.[scope.sex]?.[language],
    scope.convention && words.convention(scope.convention),
  ].filter((part) => part !== null && part !== undefined && part !== '')
  return parts.length === 0 ? words.wholeOperation : parts.join(', ')
}

/** Pace needed against pace observed, in a sentence; undefined where neither says anything. */
export function writePace(target: Target, { indicator, words, language }: Context): string | undefined {
  const { pace, verdict, rule } = target
  if (!pace) return undefined
  const decimals = indicator.kind === 'count' ? 0 : 1
  const count = (value: number) => formatDecimal(value, language, { decimals: value < 10 ? 1 : decimals })
  if (pace.per === 'month') {
    const observed = pace.observed12Months ?? pace.observedOverall
    if (observed === null) return undefined
    if (verdict === 'reached') return words.paceReached
    if (pace.required === null) return words.paceOver(count(pace.observedOverall ?? observed))
    const write = pace.observed12Months === null ? words.paceCount : words.paceCountYear
    return write(count(pace.required), count(observed))
  }
  if (verdict === 'reached') return words.paceReached
  if (pace.required === null || pace.observedOverall === null) return undefined
  if (rule.id === 'difference_per_year') {
    return words.paceDifference(
      formatPoints(pace.required, language),
      formatPoints(pace.observedOverall, language),
    )
  }
  const signed = (share: number) => formatShare(share, language, { signed: true })
  return words.paceGrowth(signed(pace.required), signed(pace.observedOverall))
}

/** The name and value of each number the rule was given, those it was given. */
export function writeInputs(target: Target, { indicator, words, language }: Context): [string, string][] {
  return Object.entries(target.rule.inputs).flatMap(([name, value]): [string, string][] => {
    if (value === null) return []
    const label = words.inputs[name] ?? name
    if (typeof value === 'string') return [[label, formatDate(value, language)]]
    if (name === 'ratio') return [[label, formatDecimal(value, language, { decimals: 2 })]]
    if (name === 'monthsLeft' || name.endsWith('PerMonth')) {
      return [[label, formatDecimal(value, language, { decimals: 1 })]]
    }
    return [[label, writeValue(value, { indicator, language })]]
  })
}

/** Where the recent pace would lead, or why Vigie does not say. */
export function writeProjection(target: Target, { indicator, words, language }: Context): string | undefined {
  const { projection } = target
  if (!projection || target.verdict === 'reached') return undefined
  if ('refused' in projection) return words.refused[projection.refused]
  const write = (value: number) =>
    indicator.kind === 'count' ? formatCount(value, language) : writeValue(value, { indicator, language })
  const { value, lower, upper } = projection
  const date = formatDate(target.target.date, language)
  if (lower === null || upper === null) return words.projection(write(value), date)
  return words.projectionBetween(write(value), write(lower), write(upper), date)
}

/** What had been achieved by the milestone's day; undefined where the target has none. */
export function writeMilestone(target: Target, { indicator, words, language }: Context): string | undefined {
  const { milestone } = target
  if (!milestone) return undefined
  const { achieved, verdict } = milestone
  const { lower, upper } = achieved ?? { lower: milestone.value, upper: milestone.value }
  const finer = refine(indicator, milestone.value, [lower, upper])
  const write = (value: number) => writeValue(value, { indicator: finer, language })
  const aim = words.milestone(write(milestone.value), formatDate(milestone.date, language))
  if (!achieved) return words.milestoneVerdict[verdict](aim, '')
  const reached = lower === upper ? write(lower) : words.between(write(lower), write(upper))
  return words.milestoneVerdict[verdict](aim, reached)
}

/** With as many more decimals, two at most, as tell results from an aim: 69.96 % is not 70.0 %. */
function refine(indicator: IndicatorWire, aim: number, results: readonly number[]): IndicatorWire {
  const candidates = [0, 1, 2].map((more) => ({ ...indicator, decimals: indicator.decimals + more }))
  const told = candidates.find((candidate) => {
    const write = (value: number) => formatValue(value, candidate, 'en')
    return results.every((result) => result === aim || write(result) !== write(aim))
  })
  return told ?? indicator
}

/** The figure that goes past the deadline and is not judged, or that it is all there is; undefined without one. */
export function writeLater(
  { achieved, target, asOf }: Target,
  { indicator, words, language }: Context,
): string | undefined {
  const { later } = achieved
  if (later) {
    return words.later(writeValue(later.value, { indicator, language }), formatDate(later.date, language))
  }
  const goesPast = achieved.value !== null && asOf !== null && asOf > target.date
  return goesPast ? words.onlyLater : undefined
}

/** The figure behind what was achieved. */
export function tracedTo({ achieved }: Target): { id: string } | undefined {
  return achieved.observation === null ? undefined : { id: achieved.observation }
}
