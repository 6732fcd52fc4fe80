import { indicators } from '../../indicators/wire/indicator.ts'
import { operations } from '../../indicators/wire/operation.ts'
import { apiUrl } from '../client.ts'
import { Empty } from '../components/Empty.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { useObservations } from '../useObservations.ts'
import { useTerritories } from '../useTerritories.ts'
import { useBeneficiaryWords } from './beneficiaries/beneficiaryWords.ts'
import { OperationBeneficiaries } from './beneficiaries/OperationBeneficiaries.tsx'

/** Entries into one operation, who they are and what becomes of them. */
export function Beneficiaries() {
  const words = useBeneficiaryWords()
  const { state } = useNavigation()
  const sheets = useApi(apiUrl('/operations'), operations)
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  const tree = useTerritories()
  // one figure per operation, at the territory whose programme it is
  const persons = useObservations('persons_entered', { period: 'total' })
  usePageTitle(words.title)
  return (
    <PageGate state={sheets}>
      {({ operations: all }) => (
        <PageGate state={catalogue}>
          {({ indicators: known }) => (
            <PageGate state={tree}>
              {(grown) => (
                <PageGate state={persons}>
                  {({ observations }) => {
                    const operation =
                      all.find(({ id }) => id === state.operation) ??
                      all.find(({ country }) => state.territory.startsWith(country)) ??
                      all[0]
                    const entered = observations.find(
                      ({ dimensions }) => dimensions.operation === operation?.id,
                    )
                    return operation ? (
                      <OperationBeneficiaries
                        key={operation.id}
                        operation={operation}
                        operations={all}
                        catalogue={known}
                        tree={grown}
                        persons={entered}
                      />
                    ) : (
                      <Empty>
                        <p>{words.noOperation}</p>
                      </Empty>
                    )
                  }}
                </PageGate>
              )}
            </PageGate>
          )}
        </PageGate>
      )}
    </PageGate>
  )
}
