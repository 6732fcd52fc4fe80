import { SelectWord } from '../../components/SelectWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { type Compared, findCommonReference, findReferenceValues } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'

/** The word of the sentence that says what the territories are compared with, where there is a choice. */
export function ReferenceWord({ compared }: { compared: Compared }) {
  const words = useComparisonWords()
  const { choose } = useNavigation()
  const values = findReferenceValues(compared)
  if (values.length < 2) return null
  return (
    <SelectWord
      label={words.reference}
      value={(findCommonReference(compared) ?? values[0])?.territory ?? ''}
      choices={values.map(({ territory }) => ({
        value: territory,
        label: words.against(compared.name(territory)),
      }))}
      choose={(reference) => choose({ reference })}
    />
  )
}
