import { formatCount } from '../../../indicators/format.ts'
import { tables } from '../../../indicators/tables/tables.ts'
import type { Manifest } from '../../../indicators/wire/release.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../messages/useMessages.ts'
import { useDataWords } from './dataWords.ts'
import { Section } from './Section.tsx'

type Table = Manifest['protection'][number]

/** How many cells each published table hides: never which, never between what bounds. */
export function Protection({ rows }: { rows: readonly Table[] }) {
  const words = useDataWords()
  const language = useLanguage()
  const count = (key: 'cells' | 'hidden'): Column<Table> => ({
    key,
    header: words[key],
    numeric: true,
    cell: (row) => formatCount(row[key], language),
    sortValue: (row) => row[key],
  })
  return (
    <Section id="protection" title={words.protection}>
      <DataTable
        caption={words.protectionCaption}
        columns={[
          {
            key: 'table',
            header: words.table,
            cell: ({ table }) => tables.get(table)?.label[language] ?? table,
          },
          count('cells'),
          count('hidden'),
        ]}
        rows={rows}
        rowKey={({ table }) => table}
      />
    </Section>
  )
}
