import { useMemo } from 'preact/hooks'
import { formatPeriod } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Figure } from '../../components/Figure.tsx'
import { FlagLegend } from '../../components/FlagMarks.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { composeCourse } from './composeCourse.ts'
import type { Headline } from './headline.ts'
import { useOthers } from './useOthers.ts'

interface Props {
  headline: Headline
  tree: TerritoryTree
}

/** The lead indicator over all its periods: the territory, its references, and the grey of its like. */
export function Course({ headline, tree }: Props) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  const { indicator, place, series, references, referenceSeries } = headline
  const others = useOthers(headline, tree)
  const around = others.status === 'ready' ? others.data : none
  const picture = useMemo(
    () => composeCourse(headline, around, { tree, words, language }),
    [headline, around, tree, words, language],
  )
  if (!picture) return null
  const figures = [place, ...references.map(({ territory }) => territory)]
  return (
    <Figure
      id="course"
      {...picture}
      notes={
        <>
          {picture.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <FlagLegend of={[...series, ...referenceSeries]} />
        </>
      }
      source={indicator.citation[language]}
      table={
        <DataTable
          caption={words.trendCaption(indicator.label[language])}
          rows={series}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'period',
              header: words.period,
              cell: (row) => formatPeriod(row.period, language, { short: true }),
            },
            ...figures.map((id) => ({
              key: id,
              header: tree.name(id, language),
              numeric: true,
              cell: (row: Observation) => {
                const figure = [...series, ...referenceSeries].find(
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
