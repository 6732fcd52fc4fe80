import { type Operation, spendingStates } from '../../../indicators/wire/operation.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { composeSpending, type SpendingRow } from './composeSpending.ts'
import { useTargetWords } from './targetWords.ts'

/** What an operation spent: a row per item, a column per state. */
export function SpendingTable({ operation }: { operation: Operation }) {
  const { spending: words } = useTargetWords()
  const language = useLanguage()
  return (
    <section class="stack">
      <h3>{words.title}</h3>
      {operation.spending.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <>
          {operation.spending.some(({ synthetic }) => synthetic) && <p class="warning">{words.synthetic}</p>}
          <p class="target-legend">{words.note}</p>
          <DataTable
            caption={words.caption(operation.title)}
            rows={composeSpending(operation, words, language)}
            rowKey={({ label }) => label}
            rowClass={({ label }) => (label === words.total ? 'chosen' : undefined)}
            columns={[
              { key: 'item', header: words.item, cell: ({ label }) => label },
              ...spendingStates.map((state) => ({
                key: state,
                header: words.states[state],
                numeric: true,
                cell: ({ write }: SpendingRow) => write(state),
              })),
            ]}
          />
        </>
      )}
    </section>
  )
}
