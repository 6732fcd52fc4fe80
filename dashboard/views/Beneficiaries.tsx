import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { findShownOperation } from '../../indicators/questions/findShownOperation.ts'
import { personsUrl } from '../../indicators/questions/operationQuestions.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { observations } from '../../indicators/wire/observation.ts'
import { operations } from '../../indicators/wire/operation.ts'
import { Empty } from '../components/Empty.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { joinAnswers } from '../joinAnswers.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { useBeneficiaryWords } from './beneficiaries/beneficiaryWords.ts'
import { OperationBeneficiaries } from './beneficiaries/OperationBeneficiaries.tsx'
import { UnknownOperation } from './unknown/UnknownOperation.tsx'

/** Entries into one operation, who they are and what becomes of them. */
export function Beneficiaries() {
  const words = useBeneficiaryWords()
  const { state } = useNavigation()
  const answers = joinAnswers(
    useApi(apiUrl('/operations'), operations),
    useApi(apiUrl('/indicators'), indicators),
    useTerritories(),
    useApi(personsUrl, observations),
  )
  usePageTitle(words.title)
  return (
    <PageGate state={answers}>
      {([{ operations: all }, { indicators: catalogue }, tree, persons]) => {
        const operation = findShownOperation(all, state)
        if (!operation && state.operation !== null) {
          return <UnknownOperation asked={state.operation} operations={all} />
        }
        return operation ? (
          <OperationBeneficiaries
            key={operation.id}
            operation={operation}
            operations={all}
            catalogue={catalogue}
            tree={tree}
            persons={persons.observations}
          />
        ) : (
          <Empty>
            <p>{words.noOperation}</p>
          </Empty>
        )
      }}
    </PageGate>
  )
}
