import { formatDecimal, formatInterval, formatPeriod } from '../../../indicators/format.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { Comparison } from '../../../indicators/wire/comparison.ts'
import { context } from '../../../indicators/wire/context.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useApi } from '../../useApi.ts'
import type { Compared } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import { TerritoryName } from './TerritoryName.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { writeContext } from './writeContext.ts'

interface Props {
  compared: Compared
  found: Comparison
  own: string
  peers: readonly { territory: string; distance: number }[]
}

type Row = Comparison['territories'][number] & { distance: number | null }

/** The chosen territory and its peers, nearest first: rates with their intervals, and the values they are alike on. */
export function PeerTable({ compared, found, own, peers }: Props) {
  const words = useTerritoryWords()
  const { peers: peerWords } = useComparisonWords()
  const { language, format, indicator, level } = compared
  const used = (found.peerVariables ?? []).filter((variable) => variable.used)
  const shown = [{ territory: own, distance: null }, ...peers]
  const answer = useApi(
    apiUrl('/context', {
      variable: used.map(({ id }) => id),
      territory: shown.map(({ territory }) => territory),
      level,
    }),
    context,
  )
  const values = answer.status === 'ready' ? answer.data.values : []
  const rows = shown.flatMap(({ territory, distance }): Row[] => {
    const row = found.territories.find(({ observation }) => observation.territory === territory)
    return row ? [{ ...row, distance }] : []
  })
  const columns: Column<Row>[] = [
    {
      key: 'territory',
      header: words.territory,
      cell: ({ observation }) => <TerritoryName compared={compared} territory={observation.territory} />,
    },
    {
      key: 'value',
      header: words.value,
      numeric: true,
      cell: ({ observation }) => <ObservedValue observation={observation} indicator={indicator} />,
    },
    ...(rows.some(({ observation }) => observation.interval)
      ? [
          {
            key: 'interval',
            header: words.interval,
            numeric: true,
            cell: ({ observation: { interval } }: Row) =>
              interval && formatInterval(format(interval.lower), format(interval.upper), language),
          },
        ]
      : []),
    ...used.map(({ id, label, period }) => ({
      key: id,
      header: `${label[language]}${period === null ? '' : peerWords.at(formatPeriod(period, language))}`,
      numeric: true,
      cell: ({ observation }: Row) => {
        const held = values.find(
          (value) =>
            value.variable === id && value.territory === observation.territory && value.period === period,
        )
        return held?.value == null ? '' : writeContext(held.value, held.unit, language)
      },
    })),
    {
      key: 'distance',
      header: peerWords.distance,
      numeric: true,
      cell: ({ distance }) => (distance === null ? '' : formatDecimal(distance, language, { decimals: 2 })),
    },
  ]
  return (
    <DataTable
      caption={peerWords.caption(compared.of(own), compared.period)}
      columns={columns}
      rows={rows}
      rowKey={({ observation }) => observation.id}
      rowClass={({ observation }) => (observation.territory === own ? 'chosen' : undefined)}
    />
  )
}
