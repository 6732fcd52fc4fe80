import { formatPeriod } from '../../../indicators/format.ts'
import { askOpen } from '../../../indicators/questions/beneficiaryQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { type Observation, observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { DefinitionLink } from '../../components/IndicatorName.tsx'
import { ObservedValue } from '../../components/ObservedValue.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useApiNamed } from '../../useApiNamed.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'

interface Props {
  operation: Operation
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** Who was in the operation on the same day of each year: a row per place, the whole first. */
export function OpenParticipations({ operation, catalogue, tree }: Props) {
  const { open: words } = useBeneficiaryWords()
  const language = useLanguage()
  const answer = useApiNamed(askOpen(operation), observations)
  const indicator = catalogue.find(({ id }) => id === 'participations_open')
  if (!indicator) return null
  return (
    <ApiGate state={answer} lines={6}>
      {({ whole, places }) => {
        const rows = groupByTerritory([...whole.observations, ...places.observations])
        const days = [...new Set(whole.observations.map(({ period }) => period))].sort()
        if (days.length === 0) return null
        return (
          <section>
            <h2>{words.title}</h2>
            <p class="figure-subtitle">
              {words.note} <DefinitionLink of={indicator} />
            </p>
            <DataTable
              caption={words.caption}
              rows={rows}
              rowKey={([territory]) => territory}
              columns={[
                { key: 'territory', header: words.territory, cell: ([id]) => tree.name(id, language) },
                ...days.map(
                  (day): Column<TerritoryRow> => ({
                    key: day,
                    header: formatPeriod(day, language, { short: true }),
                    numeric: true,
                    cell: ([, found]) => {
                      const figure = found.find(({ period }) => period === day)
                      return figure && <ObservedValue observation={figure} indicator={indicator} />
                    },
                    sortValue: ([, found]) => found.find(({ period }) => period === day)?.value ?? null,
                  }),
                ),
              ]}
            />
          </section>
        )
      }}
    </ApiGate>
  )
}

type TerritoryRow = [territory: string, figures: Observation[]]

function groupByTerritory(figures: readonly Observation[]): TerritoryRow[] {
  const groups = new Map<string, Observation[]>()
  for (const figure of figures)
    groups.set(figure.territory, [...(groups.get(figure.territory) ?? []), figure])
  return [...groups]
}
