import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Language } from '../../indicators/wire/text.ts'
import { useLanguage, useMessages } from '../messages/useMessages.ts'

export interface Column<Row> {
  key: string
  header: string
  numeric?: boolean
  cell: (row: Row) => ComponentChildren
  /** What the column is sorted by; null goes last whichever way. Without it the column is not sortable. */
  sortValue?: (row: Row) => string | number | null
}

interface Props<Row> {
  caption: ComponentChildren
  /** The first one names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowClass?: (row: Row) => string | undefined
}

interface Order {
  key: string
  descending: boolean
}

/** A table that can be read by a screen reader, sorted by its headers, and scrolled on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowClass }: Props<Row>) {
  const language = useLanguage()
  const id = useId()
  const [order, setOrder] = useState<Order>()
  const sorted = sortRows(rows, columns, order, language)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-box" tabIndex={0} aria-labelledby={id}>
      <table class="data-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} order={order} setOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={column.numeric ? 'numeric' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeaderProps<Row> {
  column: Column<Row>
  order: Order | undefined
  setOrder: (order: Order) => void
}

function Header<Row>({ column, order, setOrder }: HeaderProps<Row>) {
  const { figure } = useMessages()
  const className = column.numeric ? 'numeric' : undefined
  if (!column.sortValue) {
    return (
      <th scope="col" class={className}>
        {column.header}
      </th>
    )
  }
  const mine = order?.key === column.key
  /* A first click on figures shows the highest first, on names A first. */
  const descending = mine ? !order.descending : column.numeric === true
  return (
    <th
      scope="col"
      class={className}
      aria-sort={mine ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="sort"
        title={figure.sortBy(column.header)}
        onClick={() => setOrder({ key: column.key, descending })}
      >
        {column.header}
        <span aria-hidden="true">{mine ? (order.descending ? '\u00a0↓' : '\u00a0↑') : '\u00a0↕'}</span>
      </button>
    </th>
  )
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
  language: Language,
): readonly Row[] {
  const sortValue = columns.find((column) => column.key === order?.key)?.sortValue
  if (!order || !sortValue) return rows
  const sign = order.descending ? -1 : 1
  const collator = new Intl.Collator(language)
  return rows.toSorted((a, b) => {
    const [left, right] = [sortValue(a), sortValue(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * collator.compare(String(left), String(right))
  })
}
