import { dimensionIds, dimensions } from '../../../indicators/dimensions.ts'
import { formatPeriod } from '../../../indicators/format.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Language } from '../../../indicators/wire/text.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useTerritories } from '../../useTerritories.ts'
import { useDataWords } from './dataWords.ts'

interface Props {
  rows: readonly Observation[]
  indicator: IndicatorWire
}

/** The first rows of a file to come. */
export function ExtractPreview({ rows, indicator }: Props) {
  const words = useDataWords().builder
  const language = useLanguage()
  const tree = useTerritories()
  return (
    <ApiGate state={tree}>
      {({ name }) => (
        <DataTable
          caption={words.preview}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'territory',
              header: words.territory,
              cell: ({ territory }) => name(territory, language),
            },
            { key: 'period', header: words.period, cell: ({ period }) => formatPeriod(period, language) },
            {
              key: 'dimensions',
              header: words.breakdown,
              cell: ({ dimensions: by }) => writeCategories(by, language) || words.total,
            },
            {
              key: 'value',
              header: words.value,
              numeric: true,
              cell: (row) => <ObservedValue observation={row} indicator={indicator} />,
            },
          ]}
        />
      )}
    </ApiGate>
  )
}

/** `Filles, CAP`; '' for a total over all breakdowns. */
function writeCategories(by: Observation['dimensions'], language: Language): string {
  return dimensionIds
    .flatMap((id) =>
      by[id] === undefined ? [] : [dimensions[id].categories?.[by[id]]?.[language] ?? by[id]],
    )
    .join(', ')
}
