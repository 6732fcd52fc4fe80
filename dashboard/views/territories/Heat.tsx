import { useCallback, useMemo } from 'preact/hooks'
import { formatPeriod } from '../../../indicators/format.ts'
import { isRate } from '../../../indicators/isRate.ts'
import { type HeatRow, heat } from '../../charts/heat.ts'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import type { Compared } from './compared.ts'
import { DefinitionSpans, TrendTable } from './TrendTable.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { useViewWords } from './viewWords.ts'

/** Every territory at every period of the kind shown, as cells of common classes. */
export function Heat({ compared }: { compared: Compared }) {
  const words = useViewWords()
  const territories = useTerritoryWords()
  const { indicator, selection, language, format, levelWord } = compared
  const periods = useMemo(
    () => [...new Set(selection.series.map(({ period }) => period))].sort(),
    [selection.series],
  )
  const rows = useMemo(() => findRows(compared), [compared])
  const alt = describeHeat(compared, periods.length, words)
  const draw = useCallback(
    (width: number) =>
      heat(rows, {
        width,
        language,
        format,
        label: alt,
        periods,
        formatPeriod: (period) => formatPeriod(period, language, { short: true }),
        step: isRate(indicator) ? 10 ** -(indicator.decimals + 2) : 1,
      }),
    [rows, language, format, alt, periods, indicator],
  )
  return (
    <Figure
      id="heat"
      title={words.heatTitle(levelWord)}
      subtitle={words.heatSubtitle}
      draw={draw}
      alt={alt}
      notes={
        <>
          <DefinitionSpans compared={compared} lead={words.heatDefinitions} />
          <FlagLegend of={selection.series} />
        </>
      }
      source={indicator.source[language]}
      table={
        <TrendTable
          compared={compared}
          territories={rows.map(({ id }) => id)}
          caption={territories.trendCaption(indicator.label[language])}
        />
      }
    />
  )
}

/** Chosen territories first, then by name. */
function findRows({ selection, chosen, name, language }: Compared): HeatRow[] {
  const collator = new Intl.Collator(language)
  const ids = [...new Set(selection.series.map(({ territory }) => territory))]
  const others = ids.filter((id) => !chosen.includes(id)).sort((a, b) => collator.compare(name(a), name(b)))
  return [...chosen, ...others].map((id) => ({
    id,
    name: name(id),
    chosen: chosen.includes(id),
    cells: selection.series.filter(({ territory }) => territory === id),
  }))
}

function describeHeat(
  { selection, name, format, language }: Compared,
  periods: number,
  words: ReturnType<typeof useViewWords>,
): string {
  const valued = selection.series
    .flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]))
    .sort((a, b) => b.value - a.value)
  const write = (one: (typeof valued)[number] | undefined) =>
    one ? words.heatPlace(name(one.territory), formatPeriod(one.period, language), format(one.value)) : ''
  const territories = new Set(selection.series.map(({ territory }) => territory)).size
  return words.heatAlt(territories, periods, write(valued[0]), write(valued.at(-1)))
}
