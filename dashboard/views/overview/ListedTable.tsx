import { formatCount, formatShare } from '../../../indicators/format.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { StatusText } from '../../components/StatusText.tsx'
import { Traced } from '../../components/Traced.tsx'
import { useLanguage, useMessages } from '../../messages/useMessages.ts'
import { type DatedList, type PartId, partIds } from './partition.ts'

interface Row {
  id: PartId
}

/** Number and share of each situation, list by list. */
export function ListedTable({ lists }: { lists: readonly DatedList[] }) {
  const { overview: words } = useMessages()
  const language = useLanguage()
  return (
    <DataTable
      caption={words.listedCaption}
      rows={partIds.filter(isShown).map((id) => ({ id }))}
      rowKey={({ id }: Row) => id}
      columns={[
        { key: 'situation', header: words.situation, cell: ({ id }: Row) => words.parts[id] },
        ...lists.flatMap((list) => columnsOf(list)),
      ]}
    />
  )

  function isShown(id: PartId): boolean {
    return lists.some(({ parts }) => parts.some((part) => part.id === id))
  }

  function columnsOf({ date, listed, parts }: DatedList): Column<Row>[] {
    const find = (id: PartId) => parts.find((part) => part.id === id)
    return [
      {
        key: `count ${date}`,
        header: words.count(date),
        numeric: true,
        cell: ({ id }) => {
          const part = find(id)
          if (!part) return ''
          const reason = part.status === 'suppressed' ? 'confidential' : null
          return (
            <Traced of={part.figure}>
              {part.count === null ? (
                <StatusText of={{ status: part.status, reason }} short />
              ) : (
                formatCount(part.count, language)
              )}
            </Traced>
          )
        },
      },
      {
        key: `share ${date}`,
        header: words.share(date),
        numeric: true,
        cell: ({ id }) => {
          const count = find(id)?.count ?? null
          return count === null ? '' : formatShare(count / listed, language)
        },
      },
    ]
  }
}
