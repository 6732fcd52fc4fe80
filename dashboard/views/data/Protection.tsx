import { formatCount } from '../../../indicators/format.ts'
import type { Manifest } from '../../../indicators/wire/release.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { Section } from './Section.tsx'

type Table = Manifest['protection'][number]

/** How many cells each published table hides: never which, never between what bounds. */
export function Protection({ tables }: { tables: readonly Table[] }) {
  const { data: words } = useMessages()
  const language = useLanguage()
  const count = (key: 'cells' | 'primary' | 'secondary'): Column<Table> => ({
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
          { key: 'table', header: words.table, cell: ({ table }) => <code>{table}</code> },
          count('cells'),
          count('primary'),
          count('secondary'),
        ]}
        rows={tables}
        rowKey={({ table }) => table}
      />
    </Section>
  )
}
