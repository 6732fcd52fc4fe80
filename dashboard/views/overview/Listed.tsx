import { useMemo } from 'preact/hooks'
import type { IndicatorWire } from '../../../indicators/wire/indicator.ts'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Figure } from '../../components/Figure.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { composeListed } from './composeListed.ts'
import type { Headline } from './headline.ts'
import { ListedTable } from './ListedTable.tsx'
import type { DatedList } from './partition.ts'
import { useLists } from './useLists.ts'

interface Props {
  /** The share of young people listed: its period is the list shown, the year before the one compared. */
  list: Headline
  catalogue: readonly IndicatorWire[]
}

/** What became of everyone on the list, and on the list of the same day a year before. */
export function Listed({ list, catalogue }: Props) {
  const answer = useLists(list)
  return <ApiGate state={answer}>{(lists) => <Lists {...{ lists, list, catalogue }} />}</ApiGate>
}

function Lists({ lists, list, catalogue }: Props & { lists: readonly DatedList[] }) {
  const { overview: words, figure } = useMessages()
  const language = useLanguage()
  const picture = useMemo(
    () => composeListed(lists, list, { words, figure, language }),
    [lists, list, words, figure, language],
  )
  if (!picture) return null
  return (
    <Figure
      id="listed"
      {...picture}
      notes={picture.notes.map((note) => <p key={note}>{note}</p>)}
      source={catalogue.find(({ id }) => id === 'siei_solution_share')?.citation[language] ?? ''}
      table={<ListedTable lists={lists} />}
    />
  )
}
