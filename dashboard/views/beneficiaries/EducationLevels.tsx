import { askEsfPart } from '../../../indicators/questions/beneficiaryQuestions.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { useApiAll } from '../../useApi.ts'
import { BreakdownFigure } from './BreakdownFigure.tsx'
import { useBeneficiaryWords } from './beneficiaryWords.ts'

interface Props {
  operation: Operation
  /** All participations. */
  total: number | null
  catalogue: readonly IndicatorWire[]
}

/** Participations by level of education at entry, as the ESF indicators count them: complete records only. */
export function EducationLevels({ operation, total, catalogue }: Props) {
  const words = useBeneficiaryWords()
  // the lowest class of the first rules begins at primary school
  const countsFromPrimary = operation.conventions.some(({ rules }) => rules === 'fse-2014-2020')
  const answer = useApiAll(askEsfPart(operation, 'education'), observations)
  return (
    <ApiGate state={answer} lines={6}>
      {(found) => {
        const rows = found.flatMap((one) => one.observations)
        const indicator = catalogue.find(({ id }) => id === rows[0]?.indicator)
        return (
          indicator && (
            <BreakdownFigure
              id="by-education"
              title={words.byEducation}
              rows={rows}
              name={(row) => words.education[row.indicator] ?? row.indicator}
              total={total}
              indicator={indicator}
              order="given"
              left={(count) => words.noLevel(count, countsFromPrimary)}
            />
          )
        )
      }}
    </ApiGate>
  )
}
