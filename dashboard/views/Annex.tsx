import { findShownConvention } from '../../indicators/questions/annexQuestions.ts'
import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { findShownOperation } from '../../indicators/questions/findShownOperation.ts'
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
import { UnknownChoice } from './unknown/UnknownChoice.tsx'
import { UnknownOperation } from './unknown/UnknownOperation.tsx'
import { useUnknownWords } from './unknown/unknownWords.ts'

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

/** The agreement of the URL; where it says none, the first of the operation shown. */
function ChosenAnnex({ all, catalogue, tree }: Props) {
  const words = useAnnexWords()
  const unknown = useUnknownWords()
  const { state, choose } = useNavigation()
  const operation = findShownOperation(all, state)
  const conventions = operation?.conventions ?? []
  const convention = operation && findShownConvention(operation, state.dimensions.convention)
  usePageTitle(...(convention ? [convention.id] : []), words.pageTitle)
  if (!operation && state.operation !== null) {
    return <UnknownOperation asked={state.operation} operations={all} />
  }
  if (operation && !convention && state.dimensions.convention !== undefined) {
    return (
      <UnknownChoice
        title={unknown.convention(state.dimensions.convention)}
        lede={unknown.conventions(operation.title)}
        offers={operation.conventions.map(({ id }) => ({
          label: id,
          choice: { operation: operation.id, dimensions: { convention: id } },
        }))}
      />
    )
  }
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
