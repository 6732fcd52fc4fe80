import { useMemo } from 'preact/hooks'
import { askAnnex } from '../../../indicators/questions/annexQuestions.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import { accounts } from '../../../indicators/wire/account.ts'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { observations } from '../../../indicators/wire/observation.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { targets } from '../../../indicators/wire/target.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { DocumentActions } from '../../document/DocumentActions.tsx'
import { DocumentBody } from '../../document/DocumentBody.tsx'
import { useReleaseMark } from '../../document/useReleaseMark.ts'
import { joinAnswers } from '../../joinAnswers.ts'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useApi, useApiAll } from '../../useApi.ts'
import { useNoteWords } from '../note/noteWords.ts'
import { useOperationWords } from '../operations/operationWords.ts'
import { orderTargets } from '../targets/orderTargets.ts'
import { useTargetWords } from '../targets/targetWords.ts'
import { useAnnexWords } from './annexWords.ts'
import { composeAnnex } from './composeAnnex.ts'

interface Props {
  operation: Operation
  convention: Operation['conventions'][number]
  catalogue: readonly IndicatorWire[]
  tree: TerritoryTree
}

/** The annex of one agreement, once all it shows is known. */
export function AnnexSheets({ operation, convention, catalogue, tree }: Props) {
  const { figure } = useMessages()
  const note = useNoteWords()
  const words = useAnnexWords()
  const targetWords = useTargetWords()
  const operationWords = useOperationWords()
  const language = useLanguage()
  const { number, name, link } = useReleaseMark()
  const asked = askAnnex(operation, convention, catalogue)
  const answers = joinAnswers(
    useApi(asked.accounts, accounts),
    useApi(asked.targets, targets),
    useApiAll(asked.spending, observations),
  )
  const found = answers.status === 'ready' ? answers.data : undefined
  const printed = useMemo(() => {
    if (!found) return undefined
    const [account, { targets: all }, spending] = found
    const own = ({ scope }: (typeof all)[number]) =>
      scope.convention === null || scope.convention === convention.id
    return composeAnnex(
      {
        operation,
        convention,
        spending,
        catalogue,
        link,
        accounts: account.accounts,
        targets: orderTargets(all.filter(own), catalogue),
        release: name,
      },
      { words, targetWords, operationWords, figure, tree, language },
    )
  }, [answers.status, convention, language, link])
  return (
    <ApiGate state={answers} lines={16}>
      {() =>
        printed && (
          <>
            <p class="no-print">{note.about}</p>
            <DocumentActions of={printed} release={number} words={note.actions} />
            <DocumentBody of={printed} />
          </>
        )
      }
    </ApiGate>
  )
}
