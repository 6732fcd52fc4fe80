import { SelectWord } from '../../components/SelectWord.tsx'
import { useNavigation } from '../../state/navigation.tsx'
import { type Compared, findReference, findReferenceValues } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'

/** The word of the sentence that says what the territories are compared with, where there is a choice. */
export function ReferenceWord({ compared }: { compared: Compared }) {
  const words = useComparisonWords()
  const { choose } = useNavigation()
  const { possibleReferences: references, selection } = compared
  const values = findReferenceValues({ references, selection })
  if (values.length < 2) return null
  return (
    <SelectWord
      label={words.reference}
      value={(findReference(compared) ?? values[0])?.territory ?? ''}
      choices={values.map(({ territory }) => ({
        value: territory,
        label: words.against(compared.name(territory)),
      }))}
      choose={(reference) => choose({ reference })}
    />
  )
}
