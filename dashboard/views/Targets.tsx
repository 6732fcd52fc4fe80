import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { targetsUrl } from '../../indicators/questions/operationQuestions.ts'
import { indicators } from '../../indicators/wire/indicator.ts'
import { operations } from '../../indicators/wire/operation.ts'
import { targets } from '../../indicators/wire/target.ts'
import { ApiGate } from '../components/ApiGate.tsx'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { Later } from '../components/Later.tsx'
import { findSyntheticShare, NoticeBar } from '../components/NoticeBar.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { SelectWord } from '../components/SelectWord.tsx'
import { ShownOnce } from '../components/ShownOnce.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { joinAnswers } from '../joinAnswers.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useApi, useApiAll } from '../useApi.ts'
import { useTerritories } from '../useTerritories.ts'
import { OperationTargets } from './targets/OperationTargets.tsx'
import { isAbout, TargetScope } from './targets/TargetScope.tsx'
import { useTargetWords } from './targets/targetWords.ts'
import { UnknownOperation } from './unknown/UnknownOperation.tsx'

/** Results of the operations against their targets: the version in force of each, and the rule of its verdict. */
export function Targets() {
  const words = useTargetWords()
  const { state, choose } = useNavigation()
  const answer = useApi(apiUrl('/operations'), operations)
  const catalogue = useApi(apiUrl('/indicators'), indicators)
  const tree = useTerritories()
  const all = answer.status === 'ready' ? answer.data.operations : []
  const shown = all.filter(({ id }) => state.operation === null || id === state.operation)
  const answers = useApiAll(shown.map(targetsUrl), targets)
  const loaded = answers.status === 'ready' ? answers.data : []
  usePageTitle(words.title)
  return (
    <PageGate state={joinAnswers(catalogue, tree, answer)}>
      {([{ indicators: known }, grown]) => {
        if (state.operation !== null && shown.length === 0) {
          return <UnknownOperation asked={state.operation} operations={all} />
        }
        return (
          <ShownOnce ready={answers.status !== 'loading'}>
            <FilterSentence>
              <SelectWord
                label={words.operation}
                value={state.operation ?? ''}
                choices={[
                  { value: '', label: words.allOperations },
                  ...all.map(({ id, title }) => ({ value: id, label: title })),
                ]}
                choose={(operation) => choose({ operation: operation === '' ? null : operation })}
              />
              <TargetScope targets={loaded.flatMap((one) => one.targets)} />
            </FilterSentence>
            <NoticeBar synthetic={findSyntheticShare(loaded.flatMap((one) => one.targets))} />
            <div class="page">
              <h1>{words.title}</h1>
              <p class="lede">{words.lede}</p>
              <ApiGate state={answers} lines={12}>
                {(found) =>
                  shown.map((operation, index) => (
                    <Later key={operation.id} now={index === 0}>
                      <OperationTargets
                        operation={operation}
                        targets={(found[index]?.targets ?? []).filter((target) =>
                          isAbout(target, state.scope),
                        )}
                        priorities={found[index]?.priorities ?? []}
                        isChosen={state.scope !== null}
                        catalogue={known}
                        tree={grown}
                      />
                    </Later>
                  ))
                }
              </ApiGate>
            </div>
          </ShownOnce>
        )
      }}
    </PageGate>
  )
}
