import type { ComponentChildren } from 'preact'
import { ApiGate } from '../../components/ApiGate.tsx'
import { Empty } from '../../components/Empty.tsx'
import type { Compared } from './compared.ts'
import { useComparisonWords } from './comparisonWords.ts'
import type { ShownComparison } from './keepShown.ts'
import type { Against } from './useComparison.ts'

interface Props {
  compared: Compared
  against: Against
  lines?: number
  children: (comparison: ShownComparison) => ComponentChildren
}

/** Its children once the territories are compared; or why they cannot be. */
export function AgainstGate({ compared, against, lines, children }: Props) {
  const words = useComparisonWords()
  if (against.status === 'none') {
    const { why } = against
    return (
      <Empty>
        <p>{why === 'noReference' ? words.noReference(compared.period) : words[why]}</p>
      </Empty>
    )
  }
  return (
    <ApiGate state={against} lines={lines}>
      {children}
    </ApiGate>
  )
}
