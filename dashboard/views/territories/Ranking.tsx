import { useCallback } from 'preact/hooks'
import { isRate } from '../../../indicators/isRate.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import { rankedDots } from '../../charts/rankedDots.ts'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { MethodLink } from '../../components/MethodLink.tsx'
import { AgainstGate } from './AgainstGate.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { type Compared, findReferenceValues } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { FigureTable } from './FigureTable.tsx'
import { SameDates } from './SameDates.tsx'
import { LeftOutside, Standing, Widened } from './Standing.tsx'
import { type TerritoryWords, useTerritoryWords } from './territoryWords.ts'
import type { Against } from './useComparison.ts'

/** One row per territory: dot = rate, line = interval, dashed line = what contains it. */
export function Ranking({ compared, against }: { compared: Compared; against: Against }) {
  const words = useTerritoryWords()
  const { indicator, selection, language } = compared
  const alt = describeRanking(compared, words)
  const comparison = against.status === 'ready' ? against.data : undefined
  const draw = useCallback(
    (width: number) => drawRanking(compared, comparison, { width, label: alt }),
    [compared, comparison, alt],
  )
  const how = indicator.hasInterval ? words.intervalsShown : words.noIntervals
  return (
    <Figure
      id="ranking"
      title={words.rankingTitle(compared.levelWord, compared.period)}
      subtitle={isRate(indicator) ? `${words.rankingSubtitle} ${how}` : words.rankingCounts}
      draw={draw}
      alt={alt}
      notes={
        <>
          {against.status !== 'none' && <Chance compared={compared} against={against} />}
          <FlagLegend of={selection.rows} />
        </>
      }
      source={indicator.source[language]}
      table={
        <>
          <FigureTable
            compared={compared}
            caption={words.twinCaption(indicator.label[language], compared.period)}
          />
          {comparison && <ComparisonTable compared={compared} against={comparison} />}
        </>
      }
    />
  )
}

/** What the bands mean, and what chance lets one say of the chosen territory. */
function Chance({ compared, against }: { compared: Compared; against: Against }) {
  const words = useComparisonWords()
  return (
    <AgainstGate compared={compared} against={against} lines={2}>
      {(comparison) => {
        const groups = comparison.territories.flatMap(({ group }) => group ?? [])
        return (
          <>
            <p>{new Set(groups).size < groups.length ? words.bands : words.noBands}</p>
            <Standing compared={compared} against={comparison} />
            <Widened compared={compared} against={comparison} />
            <LeftOutside compared={compared} against={comparison} />
            <SameDates against={comparison} />
            <MethodLink part="chance" />
          </>
        )
      }}
    </AgainstGate>
  )
}

export function drawRanking(
  compared: Compared,
  comparison: Comparison | undefined,
  given: { width: number; label: string },
): SVGSVGElement {
  const groups = new Map(
    comparison?.territories.map(({ observation, group }) => [observation.territory, group]),
  )
  const rows = compared.selection.rows.map((row) => ({
    ...row,
    id: row.territory,
    observation: row.id,
    name: compared.name(row.territory),
    colour: compared.colour(row.territory),
    group: groups.get(row.territory),
  }))
  const references = findReferenceValues(compared).map(({ territory, value }) => ({
    name: compared.name(territory),
    value,
  }))
  return rankedDots(rows, { ...given, language: compared.language, format: compared.format, references })
}

/** How many, from which to which, against what, and how many are without a figure. */
export function describeRanking(compared: Compared, words: TerritoryWords): string {
  const { selection, name, format } = compared
  const valued = selection.rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .sort((a, b) => b.value - a.value)
  const [highest, lowest] = [valued[0], valued.at(-1)]
  if (!highest || !lowest) return words.withoutValue(selection.rows.length)
  const write = ({ territory, value }: { territory: string; value: number }) =>
    `${name(territory)} (${format(value)})`
  const missing = selection.rows.length - valued.length
  return [
    words.rankingAlt(valued.length, write(highest), write(lowest)),
    ...findReferenceValues(compared).map((row) => words.referenceAlt(name(row.territory), format(row.value))),
    ...(missing > 0 ? [words.withoutValue(missing)] : []),
  ].join(' ')
}
