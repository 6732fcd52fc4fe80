import { useMessages } from '../../messages/useMessages.ts'
import type { Compared } from './compared.ts'
import { FigureTable } from './FigureTable.tsx'

export function TableView({ compared }: { compared: Compared }) {
  const { territories: words, figure } = useMessages()
  const { indicator, language, levelWord, period } = compared
  const caption = words.tableCaption(indicator.label[language], levelWord, period)
  return (
    <div class="table-view">
      <FigureTable compared={compared} caption={caption} />
      <p class="source">{figure.source(indicator.source[language])}</p>
    </div>
  )
}
