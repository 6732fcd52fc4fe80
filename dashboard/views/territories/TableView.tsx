import { useMessages } from '../../messages/useMessages.ts'
import { AgainstGate } from './AgainstGate.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import type { Compared } from './compared.ts'
import { FigureTable } from './FigureTable.tsx'
import { useTerritoryWords } from './territoryWords.ts'
import type { Against } from './useComparison.ts'

export function TableView({ compared, against }: { compared: Compared; against: Against }) {
  const words = useTerritoryWords()
  const { figure } = useMessages()
  const { indicator, language, levelWord, period } = compared
  const caption = words.tableCaption(indicator.label[language], levelWord, period)
  return (
    <>
      <div class="table-view">
        <FigureTable compared={compared} caption={caption} />
        <p class="source">{figure.source(indicator.source[language])}</p>
      </div>
      {against.status !== 'none' && (
        <AgainstGate compared={compared} against={against} lines={8}>
          {(comparison) => <ComparisonTable compared={compared} against={comparison} />}
        </AgainstGate>
      )}
    </>
  )
}
