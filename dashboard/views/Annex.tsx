import { findShownConvention } from '../../indicators/questions/annexQuestions.ts'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import type { TerritoryTree } from '../../indicators/territoryTree.ts'
import type { IndicatorWire } from '../../indicators/wire/indicator.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { type Operation, operations } from '../../indicators/wire/operation.ts'
import { Empty } from '../components/Empty.tsx'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { NoticeBar } from '../components/NoticeBar.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { SelectWord } from '../components/SelectWord.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { joinAnswers } from '../joinAnswers.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { AnnexSheets } from './annex/AnnexSheets.tsx'
import { useAnnexWords } from './annex/annexWords.ts'

/** What is joined to the final report of an agreement, to print or to edit. */
export function Annex() {
  const answers = joinAnswers(
    useApi(apiUrl('/operations'), operations),
    useApi(apiUrl('/indicators'), indicators),
    useTerritories(),
  )
  return (
    <PageGate state={answers}>
      {([sheets, { indicators: catalogue }, tree]) => (
        <ChosenAnnex all={sheets.operations} catalogue={catalogue} tree={tree} />
      )}
    </PageGate>
  )
}

interface Props {
  all: readonly Operation[]
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** The agreement of the URL; without one, the first of the operation. */
function ChosenAnnex({ all, catalogue, tree }: Props) {
  const words = useAnnexWords()
  const { state, choose } = useNavigation()
  const operation = all.find(({ id }) => id === state.operation) ?? all[0]
  const conventions = operation?.conventions ?? []
  const convention = operation && findShownConvention(operation, state.dimensions.convention)
  usePageTitle(convention?.id ?? '', words.pageTitle)
  return (
    <>
      <div class="no-print">
        <FilterSentence>
          <SelectWord
            label={words.operation}
            value={operation?.id ?? ''}
            choices={all.map(({ id, title }) => ({ value: id, label: title }))}
            choose={(id) => choose({ operation: id, dimensions: {} })}
          />
          {convention && (
            <SelectWord
              label={words.conventionChoice}
              value={convention.id}
              choices={conventions.map(({ id }) => ({ value: id, label: id }))}
              choose={(id) => choose({ dimensions: { convention: id } })}
            />
          )}
        </FilterSentence>
        <NoticeBar synthetic="none" />
      </div>
      <div class="page">
        {operation && convention ? (
          <AnnexSheets
            key={`${operation.id} ${convention.id} ${state.lang}`}
            {...{ operation, convention, catalogue, tree }}
          />
        ) : (
          <>
            <h1>{words.pageTitle}</h1>
            <Empty>
              <p>{operation ? words.noConvention : words.noOperation}</p>
            </Empty>
          </>
        )}
      </div>
    </>
  )
}
