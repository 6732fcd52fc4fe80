import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { choiceOfIndicator } from '../territories/choiceOfIndicator.ts'
import { UnknownChoice } from './UnknownChoice.tsx'
import { useUnknownWords } from './unknownWords.ts'

interface Props {
  asked: string
  /** Those that the page can show. */
  known: readonly IndicatorWire[]
}

export function UnknownIndicator({ asked, known }: Props) {
  const words = useUnknownWords()
  const language = useLanguage()
  usePageTitle(words.indicator(asked))
  return (
    <UnknownChoice
      title={words.indicator(asked)}
      lede={words.indicators}
      offers={known.map(({ id, label }) => ({ label: label[language], choice: choiceOfIndicator(id) }))}
    />
  )
}
