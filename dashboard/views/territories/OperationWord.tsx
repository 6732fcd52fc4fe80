import { apiUrl } from '../../../indicators/questions/apiUrl.ts'
import { operations } from '../../../indicators/wire/operation.ts'
import { SelectWord } from '../../components/SelectWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { useApi } from '../../useApi.ts'
import { useTerritoryWords } from './territoryWords.ts'

interface Props {
  value: string
  /** The operations that have figures of the indicator. */
  known: readonly string[]
}

/** The word of the sentence that says whose participants are counted, by the operation's title. */
export function OperationWord({ value, known }: Props) {
  const words = useTerritoryWords()
  const { choose } = useNavigation()
  const answer = useApi(apiUrl('/operations'), operations)
  const titles = new Map(
    answer.status === 'ready' ? answer.data.operations.map(({ id, title }) => [id, title]) : [],
  )
  return (
    <SelectWord
      label={words.operation}
      value={value}
      choices={known.map((id) => ({ value: id, label: titles.get(id) ?? id }))}
      choose={(operation) => choose({ operation, level: null, parent: null, period: null })}
    />
  )
}
