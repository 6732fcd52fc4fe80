import { formatPeriod } from '../../../indicators/format.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import type { Compared } from './compared.ts'
import { TerritoryName } from './TerritoryName.tsx'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  compared: Compared
  /** In the order of the rows. */
  territories: readonly string[]
  caption: string
}

/** The figures of territories at every period of the kind shown, one column a period. */
export function TrendTable({ compared, territories, caption }: Props) {
  const words = useTerritoryWords()
  const { selection, language } = compared
  const periods = [...new Set(selection.series.map(({ period }) => period))].sort()
  return (
    <DataTable
      caption={caption}
      rows={territories}
      rowKey={(id) => id}
      rowClass={(id) => (compared.chosen.includes(id) ? 'chosen' : undefined)}
      columns={[
        {
          key: 'territory',
          header: words.territory,
          cell: (id) => <TerritoryName compared={compared} territory={id} />,
        },
        ...periods.map((period) => ({
          key: period,
          header: formatPeriod(period, language),
          numeric: true,
          cell: (id: string) => <Cell compared={compared} territory={id} period={period} />,
        })),
      ]}
    />
  )
}

function Cell({ compared, territory, period }: { compared: Compared; territory: string; period: string }) {
  const figures = [...compared.selection.series, ...compared.references].filter(
    (figure) => figure.territory === territory && figure.period === period,
  )
  return (
    <>
      {figures.map((figure) => (
        <ObservedValue key={figure.id} observation={figure} indicator={compared.indicator} />
      ))}
    </>
  )
}

/** Which definition holds for which periods, after a sentence that leads to it; nothing where there is but one. */
export function DefinitionSpans({ compared, lead }: { compared: Compared; lead: string }) {
  const words = useTerritoryWords()
  const { indicator, selection, language } = compared
  if (new Set(selection.series.map(({ definition }) => definition)).size <= 1) return null
  return (
    <>
      <p>{lead}</p>
      <ul>
        {indicator.definitions.map(({ id, label }) => {
          const periods = selection.series.filter(({ definition }) => definition === id).map((f) => f.period)
          const [first, last] = [periods.toSorted()[0], periods.toSorted().at(-1)]
          if (first === undefined || last === undefined) return null
          const span = words.range(formatPeriod(first, language), formatPeriod(last, language))
          return (
            <li key={id}>
              {label[language]} ({first === last ? formatPeriod(first, language) : span})
            </li>
          )
        })}
      </ul>
    </>
  )
}
