import { useCallback, useMemo } from 'preact/hooks'
import { formatPeriod, formatValue } from '../../../indicators/format.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { trend } from '../../charts/trend.ts'
import type { TrendSeries } from '../../charts/trendLine.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useObservations } from '../../useObservations.ts'
import type { TerritoryTree } from '../../useTerritories.ts'
import type { Headline } from './headline.ts'
import { findSiblings } from './siblingChoice.ts'

interface Props {
  headline: Headline
  tree: TerritoryTree
}

/** Beyond this many, the grey of the others says nothing and hides the references. */
const othersAtMost = 30

/** The lead indicator over all its periods: the territory, its references, and the grey of its like. */
export function Course({ headline, tree }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const { indicator, place, series } = headline
  const others = useOthers(headline, tree)
  const lines = useMemo(
    () => findLines(headline, others, (id) => tree.name(id, language)),
    [headline, others, tree, language],
  )
  const write = (value: number) => formatValue(value, indicator, language)
  const valued = series.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]))
  const [first, last] = [valued[0], valued.at(-1)]
  const alt =
    first && last
      ? `${tree.name(place, language)}. ${words.sparkline(first.period, write(first.value), last.period, write(last.value))}`
      : ''
  const draw = useCallback(
    (width: number) =>
      trend(lines, {
        width,
        language,
        format: (value) => formatValue(value, indicator, language),
        label: alt,
      }),
    [lines, language, indicator, alt],
  )
  if (valued.length < 2) return null
  const figures = lines.filter(({ role }) => role !== 'context')
  const period = (id: string) => formatPeriod(id, language, { short: true })
  return (
    <Figure
      title={words.trendTitle(indicator.label[language])}
      subtitle={words.trendSubtitle(period(series[0]?.period ?? ''), period(series.at(-1)?.period ?? ''))}
      draw={draw}
      alt={alt}
      notes={
        <>
          <p>{words.breaks}</p>
          <FlagLegend of={[...series, ...headline.referenceSeries]} />
        </>
      }
      source={indicator.citation[language]}
      table={
        <DataTable
          caption={words.trendCaption(indicator.label[language])}
          rows={series}
          rowKey={({ id }) => id}
          columns={[
            { key: 'period', header: words.period, cell: (row) => period(row.period) },
            ...figures.map(({ id, name }) => ({
              key: id,
              header: name,
              numeric: true,
              cell: (row: Observation) => {
                const figure = [...series, ...headline.referenceSeries].find(
                  (one) => one.territory === id && one.period === row.period,
                )
                return figure ? <ObservedValue observation={figure} indicator={indicator} /> : ''
              },
            })),
          ]}
        />
      }
    />
  )
}

const none: readonly Observation[] = []

/** The territories of the same level around the place, at every period of the kind shown. */
function useOthers({ indicator, place, current }: Headline, tree: TerritoryTree): readonly Observation[] {
  const choice = findSiblings(tree, place)
  const alike = choice?.level === current.level && indicator.levels.includes(choice.level)
  const answer = useObservations(alike ? indicator.id : null, {
    level: choice?.level,
    parent: choice?.parent,
  })
  const figures = answer.status === 'ready' ? answer.data.observations : none
  return useMemo(
    () =>
      figures.filter(({ territory, periodKind }) => territory !== place && periodKind === current.periodKind),
    [figures, place, current],
  )
}

function findLines(
  { place, series, references, referenceSeries }: Headline,
  others: readonly Observation[],
  name: (id: string) => string,
): TrendSeries[] {
  const line = (id: string, role: TrendSeries['role'], points: readonly Observation[]): TrendSeries => ({
    id,
    name: name(id),
    role,
    points: points
      .filter(({ territory }) => territory === id)
      .toSorted((a, b) => a.period.localeCompare(b.period)),
  })
  const ids = [...new Set(others.map(({ territory }) => territory))]
  return [
    line(place, 'chosen', series),
    ...references.map(({ territory }) => line(territory, 'reference', referenceSeries)),
    ...(ids.length > othersAtMost ? [] : ids.map((id) => line(id, 'context', others))),
  ]
}
