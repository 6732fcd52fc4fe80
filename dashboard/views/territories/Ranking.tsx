import { useCallback } from 'preact/hooks'
import { rankedDots } from '../../charts/rankedDots.ts'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import type { Messages } from '../../messages/fr.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { type Compared, findReferenceValues, isRate } from './compared.ts'
import { FigureTable } from './FigureTable.tsx'

/** One row per territory: dot = rate, line = interval, dashed line = what contains it. */
export function Ranking({ compared }: { compared: Compared }) {
  const { territories: words } = useMessages()
  const { indicator, selection, language } = compared
  const alt = describeRanking(compared, words)
  const draw = useCallback((width: number) => drawRanking(compared, width, alt), [compared, alt])
  const how = indicator.hasInterval ? words.intervalsShown : words.noIntervals
  return (
    <Figure
      title={words.rankingTitle(compared.levelWord, compared.period)}
      subtitle={isRate(indicator) ? `${words.rankingSubtitle} ${how}` : words.rankingCounts}
      draw={draw}
      alt={alt}
      notes={<FlagLegend of={selection.rows} />}
      source={indicator.source[language]}
      table={
        <FigureTable
          compared={compared}
          caption={words.twinCaption(indicator.label[language], compared.period)}
        />
      }
    />
  )
}

function drawRanking(compared: Compared, width: number, label: string): SVGSVGElement {
  const rows = compared.selection.rows.map((row) => ({
    ...row,
    id: row.territory,
    observation: row.id,
    name: compared.name(row.territory),
    colour: compared.colour(row.territory),
  }))
  const references = findReferenceValues(compared).map(({ territory, value }) => ({
    name: compared.name(territory),
    value,
  }))
  return rankedDots(rows, { width, language: compared.language, format: compared.format, label, references })
}

/** How many, from which to which, against what, and how many are without a figure. */
export function describeRanking(compared: Compared, words: Messages['territories']): string {
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
