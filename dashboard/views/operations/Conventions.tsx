import { formatAmount, formatDate } from '../../../indicators/format.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { AnnexLinks } from '../annex/AnnexLinks.tsx'
import { useOperationWords } from './operationWords.ts'

type Convention = Operation['conventions'][number]

/** The funding agreements: fund, programme, dates, money and the rules their participants are counted by. */
export function Conventions({ operation }: { operation: Operation }) {
  const { conventions } = operation
  const words = useOperationWords()
  const language = useLanguage()
  if (conventions.length === 0) return null
  const amount = (value: number | null) => (value === null ? words.notStated : formatAmount(value, language))
  return (
    <section aria-labelledby="conventions">
      <h2 id="conventions">{words.conventions}</h2>
      <DataTable
        caption={words.conventionsCaption}
        rows={conventions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'id', header: words.convention, cell: ({ id }) => id },
          { key: 'fund', header: words.fund, cell: writeFund },
          { key: 'period', header: words.period, cell: writePeriod },
          { key: 'budget', header: words.budget, numeric: true, cell: ({ budget }) => amount(budget) },
          { key: 'share', header: words.euShare, numeric: true, cell: ({ euShare }) => amount(euShare) },
          { key: 'rules', header: words.rules, cell: ({ rules }) => words.ruleSets[rules] ?? rules },
        ]}
      />
      <AnnexLinks operation={operation} />
    </section>
  )

  function writeFund({ fund, programme, priority }: Convention): string {
    const parts = [fund, programme, priority && words.priority(priority)].filter((part) => part !== null)
    return parts.length === 0 ? words.notStated : parts.join(', ')
  }

  function writePeriod({ from, to }: Convention): string {
    if (!from || !to) return words.notStated
    const day = (date: string) => formatDate(date, language, { short: true })
    return words.periodOf(day(from), day(to))
  }
}
