import { dimensions } from '../../../indicators/dimensions.ts'
import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import type { EntryBreakdown } from '../../../indicators/questions/beneficiaryQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { type ActionLevels, actionLevels } from '../../../indicators/wire/actionLevels.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useText } from '../../messages/useText.ts'
import { useApi } from '../../useApi.ts'
import { BreakdownFigure } from './BreakdownFigure.tsx'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import { EducationLevels } from './EducationLevels.tsx'
import type { BeneficiaryFigures } from './useBeneficiaries.ts'

interface Props {
  operation: Operation
  catalogue: readonly IndicatorWire[]
  figures: BeneficiaryFigures
  indicator: IndicatorWire
  places: 'department' | 'zone'
  tree: TerritoryTree
}

/** Participations by place, level and type of action, sex and age, each on its own small scale from zero. */
export function Breakdowns(props: Props) {
  const levels = useApi(apiUrl('/action-levels'), actionLevels)
  return <ApiGate state={levels}>{({ types }) => <Figures {...props} types={types} />}</ApiGate>
}

function Figures({
  operation,
  catalogue,
  figures,
  indicator,
  places,
  tree,
  types,
}: Props & Pick<ActionLevels, 'types'>) {
  const write = useText()
  const words = useBeneficiaryWords()
  const language = useLanguage()
  const total = figures.entries.observations.find(({ period }) => period === 'total')?.value ?? null
  const shared = { indicator, total }
  const by = (id: EntryBreakdown) => figures[id].observations
  const category = (id: EntryBreakdown) => (row: Observation) => {
    const value = row.dimensions[id] ?? ''
    const known = dimensions[id].categories?.[value]?.[language]
    const type = types.find((one) => one.id === value)?.name
    return known ?? (type ? write(type) : value)
  }
  const start = (row: Observation) => Number.parseInt(row.dimensions.age_band ?? '', 10)
  return (
    <>
      <div class="small-figures">
        <BreakdownFigure
          {...shared}
          id="by-place"
          title={words.byPlace[places]}
          rows={figures.places.observations}
          name={({ territory }) => tree.name(territory, language)}
        />
        <BreakdownFigure
          {...shared}
          id="by-level"
          title={words.byLevel}
          rows={by('action_level').toSorted((a, b) =>
            (a.dimensions.action_level ?? '').localeCompare(b.dimensions.action_level ?? ''),
          )}
          name={category('action_level')}
          order="given"
        />
        <BreakdownFigure
          {...shared}
          id="by-type"
          title={words.byType}
          rows={by('action_type')}
          name={category('action_type')}
        />
        <BreakdownFigure
          {...shared}
          id="by-age"
          title={words.byAge}
          rows={by('age_band').toSorted((a, b) => start(a) - start(b))}
          name={category('age_band')}
          order="given"
        />
        <BreakdownFigure
          {...shared}
          id="by-sex"
          title={words.bySex}
          rows={by('sex')}
          name={category('sex')}
        />
        <EducationLevels operation={operation} total={total} catalogue={catalogue} />
      </div>
      <p>{words.noEstablishment}</p>
    </>
  )
}
