import type { ChangingPart } from '../../indicators/statistics/kitagawa.ts'
import type { Change } from '../../indicators/wire/change.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import type { Observation } from '../../indicators/wire/observation.ts'
import { readFigures } from '../release/figures.ts'
import type { Release } from '../release/release.ts'
import { dimensionsOf, type SelectionValues, select } from '../release/selection.ts'

type Ends = Pick<Change, 'from' | 'to'>

/** Counts of the parts at both periods, when they make up the whole at both; undefined otherwise. */
export async function readParts(
  release: Release,
  indicator: IndicatorWire,
  { from, to }: Ends,
  { by, level, ...base }: SelectionValues & { by: Change['by'] },
): Promise<ChangingPart[] | undefined> {
  if (by === 'track' && !dimensionsOf(indicator).includes('track')) return undefined
  const places =
    by === 'track'
      ? { track: ['*'], level: undefined }
      : { territory: undefined, parent: [from.territory], level }
  const selection = { ...base, ...places, period: [from.period, to.period] }
  const figures = await readFigures(release, indicator, await select(release, indicator, selection))
  const same = figures.filter(({ definition }) => definition === from.definition)
  // children of one level at a time: bassins and PSAD are two ways to cut a department
  const levels = [...new Set(same.map(({ level }) => level))]
  const ways =
    by === 'track' ? [same] : levels.map((level) => same.filter((figure) => figure.level === level))
  const keyOf = ({ territory, dimensions }: Observation) =>
    by === 'track' ? (dimensions.track ?? '') : territory
  return ways.map((way) => pair(way, { from, to }, keyOf)).find((parts) => parts !== undefined)
}

function pair(
  figures: readonly Observation[],
  { from, to }: Ends,
  keyOf: (figure: Observation) => string,
): ChangingPart[] | undefined {
  const keys = [...new Set(figures.map(keyOf))]
  const parts = keys.flatMap((key): ChangingPart[] => {
    const at = (period: string) => figures.find((figure) => figure.period === period && keyOf(figure) === key)
    const [before, after] = [sharesOf(at(from.period)), sharesOf(at(to.period))]
    return before && after ? [{ key, from: before, to: after }] : []
  })
  const isWhole = (end: Observation, at: 'from' | 'to') =>
    parts.reduce((sum, part) => sum + part[at].numerator, 0) === end.numerator &&
    parts.reduce((sum, part) => sum + part[at].denominator, 0) === end.denominator
  return parts.length > 0 && isWhole(from, 'from') && isWhole(to, 'to') ? parts : undefined
}

function sharesOf(figure: Observation | undefined) {
  if (!figure || figure.numerator === null || figure.denominator === null) return undefined
  return { numerator: figure.numerator, denominator: figure.denominator }
}
