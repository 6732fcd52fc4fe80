import { askEsfPart } from '../../../indicators/questions/beneficiaryQuestions.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Empty } from '../../components/Empty.tsx'
import { IndicatorName } from '../../components/IndicatorName.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useApiAll } from '../../useApi.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'

interface Props {
  operation: Operation
  catalogue: readonly IndicatorWire[]
}

/** What the ESF indicators count six months after participants have left. */
export function SixMonths({ operation, catalogue }: Props) {
  const { sixMonths: words, count } = useBeneficiaryWords()
  const answer = useApiAll(askEsfPart(operation, 'sixMonths'), observations)
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="figure-subtitle">{words.note}</p>
      <ApiGate state={answer} lines={3}>
        {(found) => {
          const rows = found.flatMap(({ observations: [figure] }) => {
            const indicator = catalogue.find(({ id }) => id === figure?.indicator)
            return figure && indicator ? [{ figure, indicator }] : []
          })
          if (rows.length === 0) {
            return (
              <Empty>
                <p>{words.none}</p>
              </Empty>
            )
          }
          return (
            <DataTable
              caption={words.caption}
              rows={rows}
              rowKey={({ indicator }) => indicator.id}
              columns={[
                {
                  key: 'indicator',
                  header: words.indicator,
                  cell: ({ indicator }) => <IndicatorName of={indicator} />,
                },
                {
                  key: 'count',
                  header: count,
                  numeric: true,
                  cell: ({ indicator, figure }) => (
                    <ObservedValue observation={figure} indicator={indicator} />
                  ),
                },
              ]}
            />
          )
        }}
      </ApiGate>
    </section>
  )
}
