import { formatDate } from '../../../indicators/format.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { Empty } from '../../components/Empty.tsx'
import { PageLink } from '../../components/PageLink.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useText } from '../../messages/useText.ts'
import { useTargetWords } from '../targets/targetWords.ts'
import { writeBudget } from '../targets/writeBudget.ts'
import { useOperationWords } from './operationWords.ts'

/** Every operation of the release, with who leads it, when and for how much. */
export function OperationList({ operations }: { operations: readonly Operation[] }) {
  const words = useOperationWords()
  const targetWords = useTargetWords()
  const language = useLanguage()
  const write = useText()
  if (operations.length === 0) {
    return (
      <Empty>
        <p>{words.none}</p>
      </Empty>
    )
  }
  return (
    <ul class="operation-list">
      {operations.map((operation) => (
        <li key={operation.id}>
          <h2>
            <PageLink page="operations" choice={{ operation: operation.id }}>
              <span lang="fr">{operation.title}</span>
            </PageLink>
          </h2>
          <p class="lede">
            <span lang="fr">{operation.lead}</span>
            {writePeriod(operation)}
          </p>
          {operation.publics && <p>{write(operation.publics)}</p>}
          <p>{writeBudget(operation, targetWords, language)}</p>
        </li>
      ))}
    </ul>
  )

  function writePeriod({ from, to }: Operation): string {
    if (!from || !to) return ''
    return `, ${words.periodOf(formatDate(from, language), formatDate(to, language))}`
  }
}
