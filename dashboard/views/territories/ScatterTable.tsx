import { formatPeriod } from '../../../indicators/format.ts'
import type { Context } from '../../../indicators/wire/context.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { territoryColumns } from '../../components/territoryColumns.tsx'
import type { Compared } from './compared.ts'
import { TerritoryName } from './TerritoryName.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import { writeContext } from './writeContext.ts'

interface Props {
  compared: Compared
  variable: Context['variables'][number]
  /** Of each territory that has one, in the variable's unit. */
  values: ReadonlyMap<string, number>
  /** Of the values. */
  period: string
}

/** Each territory's rate beside its context value. */
export function ScatterTable({ compared, variable, values, period }: Props) {
  const words = useTerritoryWords()
  const { indicator, language, selection, name } = compared
  return (
    <DataTable
      caption={words.twinCaption(indicator.label[language], compared.period)}
      rows={selection.rows}
      rowKey={({ id }) => id}
      rowClass={({ territory }) => (compared.chosen.includes(territory) ? 'chosen' : undefined)}
      columns={[
        ...territoryColumns({
          words,
          name,
          indicator,
          cell: (territory) => <TerritoryName compared={compared} territory={territory} />,
        }),
        {
          key: 'context',
          header: `${variable.label[language]} (${formatPeriod(period, language)})`,
          numeric: true,
          cell: ({ territory }) => {
            const value = values.get(territory)
            return value === undefined ? '' : writeContext(value, variable.unit, language)
          },
          sortValue: ({ territory }) => values.get(territory) ?? null,
        },
      ]}
    />
  )
}
