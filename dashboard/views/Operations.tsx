import { apiUrl } from '../../indicators/questions/apiUrl.ts'
import { type Operation, operations } from '../../indicators/wire/operation.ts'
import { FilterSentence } from '../components/FilterSentence.tsx'
import { NoticeBar } from '../components/NoticeBar.tsx'
import { PageGate } from '../components/PageGate.tsx'
import { SelectWord } from '../components/SelectWord.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { useNavigation } from '../state/navigation.tsx'
import { useRelease } from '../state/releases.ts'
import { useApi } from '../useApi.ts'
import { OperationList } from './operations/OperationList.tsx'
import { useOperationWords } from './operations/operationWords.ts'
import { SheetGate } from './operations/SheetGate.tsx'
import { useUnknownWords } from './unknown/unknownWords.ts'

/** The operations of the release, or the sheet of the one whose id is in the path. */
export function Operations() {
  const words = useOperationWords()
  const { state, choose } = useNavigation()
  const release = useRelease()
  const answer = useApi(apiUrl('/operations'), operations)
  const all = answer.status === 'ready' ? answer.data.operations : []
  const chosen = all.find(({ id }) => id === state.operation)
  const href = chosen && apiUrl(`/operations/${chosen.id}`, { release })
  return (
    <PageGate state={answer}>
      {() => (
        <>
          <FilterSentence
            downloads={href ? [{ label: words.json, href, filename: `${chosen.id}.json` }] : []}
          >
            <SelectWord
              label={words.choice}
              value={chosen?.id ?? ''}
              choices={[
                { value: '', label: words.all },
                ...all.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              choose={(operation) => choose({ operation: operation === '' ? null : operation })}
            />
          </FilterSentence>
          {chosen ? (
            <SheetGate key={chosen.id} operation={chosen} />
          ) : (
            <List asked={state.operation} all={all} />
          )}
        </>
      )}
    </PageGate>
  )
}

interface ListProps {
  asked: string | null
  all: readonly Operation[]
}

/** All of them; an id that is of none is said so first. */
function List({ asked, all }: ListProps) {
  const words = useOperationWords()
  const unknown = useUnknownWords()
  const title = asked === null ? words.title : unknown.operation(asked)
  usePageTitle(title)
  return (
    <>
      <NoticeBar synthetic="none" />
      <div class="page">
        <h1>{title}</h1>
        <p class="lede">{asked === null ? words.lede : unknown.operations}</p>
        <OperationList operations={all} />
      </div>
    </>
  )
}
