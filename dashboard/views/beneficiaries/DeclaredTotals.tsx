import { formatCount } from '../../../indicators/format.ts'
import type { TerritoryTree } from '../../../indicators/territoryTree.ts'
import type { Operation } from '../../../indicators/wire/operation.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { useBeneficiaryWords } from './beneficiaryWords.ts'

interface Props {
  operation: Operation
  tree: TerritoryTree
}

type DeclaredTotal = Operation['declaredTotals'][number]

/** The totals the operation publishes, with their parts, and where the two disagree. */
export function DeclaredTotals({ operation, tree }: Props) {
  const words = useBeneficiaryWords()
  const { figure } = useMessages()
  const language = useLanguage()
  const { declaredTotals } = operation
  if (declaredTotals.length === 0) return null
  const count = (value: number) => formatCount(value, language)
  const sources = [...new Set(declaredTotals.map(({ source }) => source))]
  return (
    <section>
      <h2>{words.totalsTitle}</h2>
      <p class="figure-subtitle">{words.totalsLede}</p>
      <DataTable
        caption={words.totalsCaption}
        rows={declaredTotals}
        rowKey={({ subject }) => subject}
        rowClass={({ mismatch }) => (mismatch ? 'mismatch' : undefined)}
        columns={[
          {
            key: 'subject',
            header: words.subject,
            cell: ({ subject }) => words.subjects[subject] ?? subject,
          },
          { key: 'total', header: words.total, numeric: true, cell: ({ total }) => count(total) },
          { key: 'parts', header: words.parts, cell: writeParts },
          { key: 'check', header: words.check, cell: writeCheck },
        ]}
      />
      <p class="source">{figure.source(sources.join(' ; '))}</p>
    </section>
  )

  function writeParts({ parts }: DeclaredTotal): string {
    if (parts.length === 0) return words.noParts
    return parts
      .map(
        ({ label, value, territory }) =>
          `${territory ? tree.name(territory, language) : label} ${count(value)}`,
      )
      .join(', ')
  }

  function writeCheck({ total, parts, mismatch }: DeclaredTotal) {
    if (mismatch === null) return ''
    if (mismatch === 0) return words.partsAgree
    const sum = parts.reduce((all, { value }) => all + value, 0)
    return <strong>≠ {words.mismatch(count(total), count(sum))}</strong>
  }
}
