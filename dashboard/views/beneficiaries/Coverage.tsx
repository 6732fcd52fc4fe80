import { formatCount, formatDecimal, formatPeriod } from '../../../indicators/format.ts'
import { observationsUrl } from '../../../indicators/questions/observationsUrl.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { Traced } from '../../components/Traced.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useApiAll } from '../../useApi.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import { type CoverageRow, composeCoverage, entriesPerHundred, findCoverageYear } from './coverageRows.ts'

interface Props {
  operation: Operation
  /** The operation's own territory, and the level of its parts. */
  territory: string
  places: 'department' | 'zone'
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** From those detected to those who entered and those whose exit was positive, by territory: aggregates side by side. */
export function Coverage({ operation, territory, places, catalogue, tree }: Props) {
  const words = useBeneficiaryWords()
  const { figure } = useMessages()
  const language = useLanguage()
  const inside = tree.all.filter(({ level, path }) => level === places && path.includes(territory))
  const territories = [...inside.map(({ id }) => id), territory]
  // how young people in difficulty are found out in each country
  const detected = operation.country === 'BE' ? 'fwb_absence_rate' : 'siei_listed_rate'
  const answers = useApiAll(
    [
      observationsUrl(detected, { territory: territories }),
      observationsUrl('participations_entered', { territory: territories, operation: operation.id }),
      observationsUrl('positive_exit_rate', { territory: territories, operation: operation.id }),
    ],
    observations,
  )
  const indicator = (id: string) => catalogue.find((known) => known.id === id)
  const [rate, list] = [indicator('positive_exit_rate'), indicator(detected)]
  if (answers.status !== 'ready') return <ApiGate state={answers}>{() => null}</ApiGate>
  if (!rate || !list) return null
  const [first, second, third] = answers.data.map((answer) => answer.observations)
  const figures = { detected: first ?? [], entered: second ?? [], exits: third ?? [] }
  const year = findCoverageYear(figures)
  if (year === undefined) return null
  return (
    <section>
      <h2>{words.coverage.title}</h2>
      <p class="figure-subtitle">{words.coverage.lede}</p>
      <DataTable
        caption={words.coverage.caption(formatPeriod(year, language))}
        rows={composeCoverage(territories, year, figures)}
        rowKey={(row) => row.territory}
        rowClass={(row) => (row.territory === territory ? 'chosen' : undefined)}
        columns={[
          {
            key: 'territory',
            header: words.coverage.territory,
            cell: (row) => tree.name(row.territory, language),
          },
          {
            key: 'detected',
            header: list.numerator?.[language] ?? list.label[language],
            numeric: true,
            cell: (row) => <Counted of={row.detected} field="numerator" />,
          },
          {
            key: 'entered',
            header: words.coverage.entered,
            numeric: true,
            cell: (row) => <Counted of={row.entered} field="value" />,
          },
          { key: 'ratio', header: words.coverage.perHundred, numeric: true, cell: writeRatio },
          {
            key: 'exits',
            header: words.coverage.exits,
            numeric: true,
            cell: (row) => <Counted of={row.exits} field="denominator" />,
          },
          {
            key: 'positive',
            header: rate.label[language],
            numeric: true,
            cell: ({ exits }) => exits && <ObservedValue observation={exits} indicator={rate} />,
          },
        ]}
      />
      <p class="source">{figure.source(`${list.source[language]} ; ${rate.source[language]}`)}</p>
    </section>
  )

  function writeRatio(row: CoverageRow): string {
    const ratio = entriesPerHundred(row)
    return ratio === null ? '' : formatDecimal(ratio, language)
  }
}

/** A count of a figure, or why there is none. */
function Counted({
  of,
  field,
}: {
  of: Observation | undefined
  field: 'value' | 'numerator' | 'denominator'
}) {
  const language = useLanguage()
  const count = of?.[field] ?? null
  if (!of) return null
  return (
    <Traced of={of}>{count === null ? <StatusText of={of} short /> : formatCount(count, language)}</Traced>
  )
}
