import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { findOperationPlace } from '../../../indicators/questions/operationQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import type { Observation } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import { FilterSentence } from '../../components/FilterSentence.tsx'
import { Later } from '../../components/Later.tsx'
import { findSyntheticShare, NoticeBar } from '../../components/NoticeBar.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { SelectWord } from '../../components/SelectWord.tsx'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useRelease } from '../../state/releases.ts'
import { AccountFigure } from './AccountFigure.tsx'
import { Breakdowns } from './Breakdowns.tsx'
import { useBeneficiaryWords } from './beneficiaryWords.ts'
import { Coverage } from './Coverage.tsx'
import { CumulativeFigure } from './CumulativeFigure.tsx'
import { DeclaredTotals } from './DeclaredTotals.tsx'
import { ExitResults } from './ExitResults.tsx'
import { Opening } from './Opening.tsx'
import { OpenParticipations } from './OpenParticipations.tsx'
import { PeriodFigure } from './PeriodFigure.tsx'
import { ResultRates } from './ResultRates.tsx'
import { SixMonths } from './SixMonths.tsx'
import { useBeneficiaries } from './useBeneficiaries.ts'

interface Props {
  operation: Operation
  operations: readonly Operation[]
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
  /** One figure per operation. */
  persons: readonly Observation[]
}

export function OperationBeneficiaries({ operation, operations, catalogue, tree, persons: all }: Props) {
  const words = useBeneficiaryWords()
  const { choose } = useNavigation()
  const release = useRelease()
  const persons = all.find(({ dimensions }) => dimensions.operation === operation.id)
  const { territory, places } = findOperationPlace(operation)
  const figures = useBeneficiaries(operation)
  const extract = (dialect: string) =>
    apiUrl('/extracts/participations_entered.csv', { operation: operation.id, territory, dialect, release })
  const name = `participations_entered_${operation.id}`
  const source = catalogue.find(({ id }) => id === 'participations_entered')
  return (
    <ShownOnce ready={figures.status !== 'loading'}>
      <FilterSentence
        downloads={[
          { label: words.csvEntries, href: extract('machine'), filename: `${name}.csv` },
          { label: words.csvEntriesExcel, href: extract('excel-fr'), filename: `${name}_excel.csv` },
        ]}
      >
        <SelectWord
          label={words.operation}
          value={operation.id}
          choices={operations.map(({ id, title }) => ({ value: id, label: title }))}
          choose={(id) => choose({ operation: id })}
        />
      </FilterSentence>
      <NoticeBar
        synthetic={findSyntheticShare(figures.status === 'ready' ? figures.data.entries.observations : [])}
      />
      <div class="page beneficiaries">
        <h1>{operation.title}</h1>
        <p class="no-print">
          <PageLink page="operations" choice={{ operation: operation.id }}>
            {words.sheet}
          </PageLink>
        </p>
        <ApiGate state={figures} lines={12}>
          {(found) => {
            if (!persons || !source || found.entries.observations.length === 0) {
              return (
                <Empty>
                  <p>{words.none}</p>
                </Empty>
              )
            }
            return (
              <>
                <Opening operation={operation} persons={persons} figures={found} tree={tree} />
                <CumulativeFigure operation={operation} figures={found} indicator={source} />
                <Later>
                  <PeriodFigure figures={found} indicator={source} />
                  <OpenParticipations operation={operation} catalogue={catalogue} tree={tree} />
                  <ExitResults figures={found} catalogue={catalogue} />
                  <ResultRates figures={found} catalogue={catalogue} />
                  <SixMonths operation={operation} catalogue={catalogue} />
                  <AccountFigure operation={operation} catalogue={catalogue} />
                  <Breakdowns
                    {...{ operation, catalogue, places, tree }}
                    figures={found}
                    indicator={source}
                  />
                  <Coverage
                    operation={operation}
                    territory={territory}
                    places={places}
                    catalogue={catalogue}
                    tree={tree}
                  />
                  <DeclaredTotals operation={operation} tree={tree} />
                </Later>
              </>
            )
          }}
        </ApiGate>
      </div>
    </ShownOnce>
  )
}
